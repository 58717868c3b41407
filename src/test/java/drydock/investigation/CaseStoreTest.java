package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.fact.Facts;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoreTest {
    private final CaseStore store = new CaseStore();
    private final Subject subject = Subjects.exited();
    private final Transcript transcript = new Transcript(
            "docker run x",
            List.of(
                    new OutputLine(
                            Channel.STDERR, Optional.of(Instant.parse("2026-11-23T10:00:00.123456789Z")), "a  b "),
                    OutputLine.of(Channel.STDOUT, ""),
                    OutputLine.tool("1 execve(\"/x\", [\"é\"], 0x7 /* 3 vars */) = 0")),
            12,
            new Ending.Exited(139),
            Duration.ofMillis(41));

    private Investigation investigation() {
        StepResult step = new StepResult(
                "unheard-of", "unheard-of", "", Outcome.PROBLEM, "ended with 139", "docker …", transcript, List.of());
        return new Investigation(
                subject,
                Duration.ofMillis(1234),
                List.of(step),
                Facts.NONE,
                List.of(),
                Map.of("environment value", 3),
                List.of("the weather"));
    }

    @Test
    void readsBackWhatItWrote(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        Investigation read = store.load(folder);
        assertThat(read.subject()).isEqualTo(subject);
        assertThat(read.steps().getFirst().transcript()).isEqualTo(transcript);
        assertThat(read.redactions()).isEqualTo(Map.of("environment value", 3));
        assertThat(read.notChecked()).containsExactly("the weather");
        assertThat(read.duration()).isEqualTo(Duration.ofMillis(1234));
    }

    @Test
    void saysWhatAFolderIsNotWithoutChangingIt(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> store.load(folder))
                .isInstanceOf(CaseFormatException.class)
                .hasMessageContaining("no case.json");
        Files.writeString(folder.resolve("case.json"), "{\"format\":\"drydock-case\",\"vers");
        assertThatThrownBy(() -> store.load(folder))
                .isInstanceOf(CaseFormatException.class)
                .hasMessageContaining("damaged");
        assertThat(folder.resolve("case.json")).hasContent("{\"format\":\"drydock-case\",\"vers");
    }

    @Test
    void refusesACaseOfANewerFormat(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        Path json = folder.resolve("case.json");
        Files.writeString(json, Files.readString(json).replace("\"version\" : 1", "\"version\" : 99"));
        assertThatThrownBy(() -> store.load(folder))
                .isInstanceOf(CaseFormatException.class)
                .hasMessageContaining("newer");
    }

    @Test
    void readsNoFileOutsideTheCase(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        Path json = folder.resolve("case.json");
        Files.writeString(json, Files.readString(json).replace("evidence/unheard-of.txt", "../../etc/passwd"));
        assertThatThrownBy(() -> store.load(folder)).hasMessageContaining("outside");
    }
}
