package drydock.step.container;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFileFacts;
import drydock.fact.LogFileFacts.LogFile;
import drydock.model.FileChange;
import drydock.model.FileChange.Kind;
import drydock.model.ImageContent;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.ChangedImage;
import drydock.step.Findings;
import drydock.step.MemoryFiles;
import drydock.step.Plan;
import drydock.step.StepScenario;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogFilesStepTest {
    private final LogFilesStep step = new LogFilesStep();
    private final MemoryFiles files = new MemoryFiles();

    private Findings read(String... changed) throws IOException {
        Subject subject = new StepScenario().state("exited", 1).ran(0, 2).subject();
        Plan.Compare plan = (Plan.Compare) step.plan(subject, Facts.NONE);
        ImageContent image = new ChangedImage(Arrays.stream(changed)
                .map(path -> new FileChange(Kind.ADDED, path))
                .toList());
        List<String> lines = plan.comparing().compare(files, image);
        return step.parse(subject, Facts.NONE, Transcript.read(plan.command(), lines, Duration.ZERO));
    }

    private static List<LogFile> found(Findings findings) {
        return findings.facts().stream()
                .map(LogFileFacts.class::cast)
                .flatMap(facts -> facts.files().stream())
                .toList();
    }

    @Test
    void readsWhatAProgramWroteToItsLogFile() throws IOException {
        files.with("/var/log/app/error.log", 0640, "first\n\n| log file /x (1 bytes, modified now)\n");

        List<LogFile> found = found(read("/var/log/app/error.log", "/run/app.pid", "/data/catalogue.db"));

        assertThat(found).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("/var/log/app/error.log");
            assertThat(file.lines())
                    .extracting(Line::text)
                    .as("a line of a program can't begin another file")
                    .containsExactly("first", "| log file /x (1 bytes, modified now)");
        });
    }

    @Test
    void readsTheLastLinesOnly() throws IOException {
        String text = IntStream.range(0, 1_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        files.with("/srv/logs/web.log", 0644, text);

        List<Line> lines = found(read("/srv/logs/web.log")).getFirst().lines();

        assertThat(lines).hasSize(120).last().extracting(Line::text).isEqualTo("line 999");
    }

    @Test
    void namesAFileThatIsTooLargeToRead() throws IOException {
        files.with("/var/log/app.log", 0644, new byte[(4 << 20) + 1]);

        assertThat(found(read("/var/log/app.log"))).singleElement().satisfies(file -> {
            assertThat(file.size()).isEqualTo((4 << 20) + 1);
            assertThat(file.lines()).isEmpty();
        });
    }

    @Test
    void leavesOutRequestsAndWhatThePackageManagerWrote() throws IOException {
        for (String path : List.of("/var/log/nginx/access.log", "/var/log/dpkg.log", "/var/log/apt/term.log")) {
            files.with(path, 0644, "error\n");
        }

        Findings findings = read("/var/log/nginx/access.log", "/var/log/dpkg.log", "/var/log/apt/term.log");

        assertThat(findings.facts()).isEmpty();
        assertThat(findings.summary()).isEqualTo("no log file was written");
    }

    @Test
    void asksNothingOfAContainerThatNeverRan() {
        assertThat(step.plan(new StepScenario().state("created", 0).subject(), Facts.NONE))
                .isInstanceOf(Plan.Skip.class);
    }
}
