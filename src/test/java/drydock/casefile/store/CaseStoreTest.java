package drydock.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.casefile.json.CaseFormatException;
import drydock.casefile.json.CaseJson;
import drydock.fact.Facts;
import drydock.investigation.Investigation;
import drydock.investigation.Provenance;
import drydock.investigation.StepResult;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.Masking;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.SkipReason;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoreTest {
    private static final Provenance PROVENANCE = new Provenance(
            Map.of("strace", "6.1"),
            List.of(new Masking("environment value", "‹masked:API_KEY›", "the name says so", "container", 3)));

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
                List.of("the weather"),
                PROVENANCE);
    }

    @Test
    void readsBackWhatItWrote(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        Investigation read = store.load(folder);
        assertThat(read.subject()).isEqualTo(subject);
        assertThat(read.steps().getFirst().transcript()).isEqualTo(transcript);
        assertThat(read.redactions()).isEqualTo(Map.of("environment value", 3));
        assertThat(read.notChecked()).containsExactly("the weather");
        assertThat(read.provenance()).isEqualTo(PROVENANCE);
        assertThat(read.duration()).isEqualTo(Duration.ofMillis(1234));
    }

    @Test
    void keepsWhyAStepWasSkipped(@TempDir Path folder) throws IOException {
        StepResult skipped = new StepResult(
                "unheard-of",
                "unheard-of",
                "",
                Outcome.SKIPPED,
                "stopped by hand",
                "",
                transcript,
                List.of(),
                Optional.of(SkipReason.CANCELLED));
        store.save(
                new Investigation(
                        subject,
                        Duration.ZERO,
                        List.of(skipped),
                        Facts.NONE,
                        List.of(),
                        Map.of(),
                        List.of(),
                        PROVENANCE),
                folder);
        assertThat(store.load(folder).steps().getFirst().skipped()).contains(SkipReason.CANCELLED);
    }

    @Test
    void keepsTheNameOfACommandBesideTheChecklist(@TempDir Path folder) throws IOException {
        StepResult own = new StepResult(
                "own-1", "Own step: date", "What does it print?", Outcome.OK, "1 line", "", transcript, List.of());
        store.save(investigation().with(own), folder);
        StepResult read = store.load(folder).step("own-1").orElseThrow();
        assertThat(read.title()).isEqualTo("Own step: date");
        assertThat(read.question()).isEqualTo("What does it print?");
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
    void saysOfAnyDamageThatItIsDamage(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        for (String name : List.of("case.json", "examinations/1/examination.json")) {
            Path file = folder.resolve(name);
            String whole = Files.readString(file);
            for (int length = 0; length < whole.length() - 2; length += 37) {
                refuses(folder, file, whole.substring(0, length));
            }
            for (String odd : List.of("[]", "null", "{\"format\":\"drydock-case\",\"version\":2}", "{}", "\0\0")) {
                refuses(folder, file, odd);
            }
            Files.writeString(file, whole);
        }
        assertThat(store.load(folder)).isNotNull();
    }

    private void refuses(Path folder, Path file, String content) throws IOException {
        Files.writeString(file, content);
        assertThatThrownBy(() -> store.load(folder))
                .as(content)
                .isInstanceOf(CaseFormatException.class)
                .hasMessageMatching("(?s).*(damaged|not a Drydock case).*");
    }

    @Test
    void refusesACaseOfANewerFormat(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        Path json = folder.resolve("case.json");
        Files.writeString(json, Files.readString(json).replace("\"version\" : 2", "\"version\" : 99"));
        assertThatThrownBy(() -> store.load(folder))
                .isInstanceOf(CaseFormatException.class)
                .hasMessageContaining("newer");
    }

    @Test
    void readsNoFileOutsideTheCase(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        Path json = folder.resolve("examinations/1/examination.json");
        Files.writeString(json, Files.readString(json).replace("evidence/unheard-of.txt", "../../../etc/passwd"));
        assertThatThrownBy(() -> store.load(folder))
                .isInstanceOf(CaseFormatException.class)
                .hasMessageContaining("outside");
    }

    @Test
    void followsNoLinkInACase(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        Path evidence = folder.resolve("examinations/1/evidence/unheard-of.txt");
        Files.delete(evidence);
        Files.createSymbolicLink(evidence, Path.of("/etc/hostname"));
        assertThatThrownBy(() -> store.load(folder))
                .isInstanceOf(CaseFormatException.class)
                .hasMessageContaining("is a link");
    }

    @Test
    void readsACaseThatLacksWhatALaterDrydockWrites(@TempDir Path folder) throws IOException {
        store.save(investigation(), folder);
        Path json = folder.resolve("examinations/1/examination.json");
        ObjectNode tree = (ObjectNode) CaseJson.MAPPER.readTree(json.toFile());
        tree.remove(List.of("masked", "tools", "notChecked"));
        ((ObjectNode) tree.at("/subject/container/host")).remove(List.of("devices", "ulimits"));
        tree.put("yetToCome", 1);
        CaseJson.MAPPER.writeValue(json.toFile(), tree);
        assertThat(store.load(folder).provenance()).isEqualTo(Provenance.UNKNOWN);
    }

    @Test
    void keepsACaseToItsOwner(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("case");
        store.save(investigation(), folder);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
    }
}
