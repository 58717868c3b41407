package drydock.step.program;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.Entry;
import drydock.fact.NamedFileFacts.Missing;
import drydock.fact.NamedFileFacts.ReadLine;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedFilesStepTest {
    private final NamedFilesStep step = new NamedFilesStep();

    @Test
    void filesAndMissingPathsAreRead() throws IOException {
        Findings findings = parse(
                "missing: /etc/app/app.toml",
                "-rwxr-xr-x 0:0 14 /usr/local/bin/app",
                "drwx------ 100:101 4096 /data",
                "searched");
        NamedFileFacts facts = (NamedFileFacts) findings.facts().getFirst();
        assertThat(facts.missing()).extracting(Missing::path).containsExactly("/etc/app/app.toml");
        assertThat(facts.named("app")).extracting(Entry::executable).containsExactly(true);
        assertThat(facts.at("/data"))
                .get()
                .extracting(Entry::uid, Entry::directory)
                .containsExactly(100L, true);
        assertThat(findings.summary()).contains("2 files found; missing: /etc/app/app.toml");
    }

    @Test
    void linesOfConfigurationsAreRead() throws IOException {
        Findings findings = parse(
                "-rw-r--r-- 0:0 140 /etc/bind/named.conf",
                "line 7 of /etc/bind/named.conf: include \"/etc/bind/zones/internal.conf\";",
                "line 8 of /etc/bind/named.conf: ",
                "searched");
        NamedFileFacts facts = (NamedFileFacts) findings.facts().getFirst();
        assertThat(facts.line("/etc/bind/named.conf", "7"))
                .get()
                .extracting(ReadLine::text)
                .isEqualTo("include \"/etc/bind/zones/internal.conf\";");
        assertThat(facts.line("/etc/bind/named.conf", "8")).isEmpty();
        assertThat(facts.entries()).hasSize(1);
    }

    @Test
    void linesOfAnotherFormAreNoFiles() throws IOException {
        assertThat(parse("-rwxr-xr-x root 14 /bin/app", "rwx 0:0 1 /x").outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void nothingIsSearchedForAHealthyContainer() throws IOException {
        assertThat(step.plan(RecordedZoo.read("healthy-nginx").subject(), Facts.NONE))
                .isInstanceOf(Plan.Skip.class);
    }

    private Findings parse(String... lines) throws IOException {
        Subject subject = RecordedZoo.read("missing-file-python").subject();
        List<OutputLine> output = Stream.of(lines)
                .map(line -> OutputLine.of(Channel.STDOUT, line))
                .toList();
        return step.parse(subject, Facts.NONE, new Transcript("find", output, 0, new Ending.Exited(0), Duration.ZERO));
    }
}
