package drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real containers that carry a secret wherever one can be carried, and say them all: none is in what leaves, nor in
/// what is kept meanwhile.
@Tag("engine")
class CanaryEngineTest {
    /// Known only once a step has read the script or traced the program, while the log that repeats it has been read
    /// before.
    private static final Set<String> LATE = Set.of("variable of the script", "secret on a tmpfs");

    private static final Map<String, String> ARTEFACTS = new LinkedHashMap<>();
    private static final Map<String, String> MEANWHILE = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    private static String raw = "";

    private static CanaryContainer plain() {
        return new CanaryContainer("drydock-canary", folder);
    }

    private static CanaryContainer terminal() {
        return new CanaryContainer("drydock-canary-terminal", folder);
    }

    private static OwnDrydock drydock() {
        return new OwnDrydock(folder.resolve("drydock"));
    }

    @BeforeAll
    static void investigate() throws Exception {
        plain().build();
        plain().start(List.of());
        terminal().start(List.of("--tty"));
        raw = plain().raw() + terminal().raw();
        Path kept = folder.resolve("case");
        ARTEFACTS.put("report.md", examined(plain(), "--save", kept.toString()));
        ARTEFACTS.put("terminal.md", examined(terminal(), "--keep"));
        said("noted", "note", kept.toString(), "works with DB_PASSWORD=" + CanarySecrets.in("note"));
        said("noted of the log", "note", kept.toString(), "why " + CanarySecrets.in("variable of the image") + "?");
        for (String format : List.of("html", "json", "markdown")) {
            said("again." + format, "report", kept.toString(), "--format", format);
        }
        said("cases", "cases");
        Path zip = folder.resolve("case.zip");
        said("zip", "report", kept.toString(), "--format", "zip", "-o", zip.toString());
        said("imported", "cases", "import", zip.toString());
        read(kept, ARTEFACTS);
        read(drydock().folder(), ARTEFACTS);
        unpack(zip);
    }

    @AfterAll
    static void remove() throws Exception {
        plain().remove();
        terminal().remove();
        Ended.of("docker", "rmi", "-f", CanaryContainer.IMAGE);
    }

    /// The report; meanwhile, with every line of progress, all that stands in Drydock's folders is looked at.
    private static String examined(CanaryContainer container, String... how) throws Exception {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "investigate",
                                container.name(),
                                "--all",
                                "--source",
                                container.source().toString(),
                                "--expect-log",
                                "ready with " + CanarySecrets.in("variable of the image")),
                        Stream.of(how))
                .toList();
        Ended ended = drydock()
                .run(
                        line -> {
                            read(folder.resolve("case"), MEANWHILE);
                            read(drydock().folder(), MEANWHILE);
                        },
                        arguments);
        ARTEFACTS.put("progress of " + container.name(), ended.err());
        return ended.result();
    }

    private static void said(String artefact, String... arguments) throws Exception {
        ARTEFACTS.put(artefact, drydock().run(arguments).all());
    }

    private static void read(Path place, Map<String, String> texts) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                texts.put(file + " " + texts.size(), text);
            }
        } catch (NoSuchFileException | UncheckedIOException gone) {
            // Replaced between listing and reading: the next line looks again.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ARTEFACTS.put("zip: " + entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void noSecretIsInAnythingThatLeaves() {
        assertThat(leaks(ARTEFACTS, Set.of())).isEmpty();
    }

    @Test
    void noSecretThatIsKnownByThenIsOnTheDiskMeanwhile() {
        assertThat(MEANWHILE).hasSizeGreaterThan(20);
        assertThat(leaks(MEANWHILE, LATE)).isEmpty();
    }

    private static Set<String> leaks(Map<String, String> artefacts, Set<String> excepted) {
        Set<String> leaks = new TreeSet<>();
        artefacts.forEach((artefact, text) -> CanarySecrets.all().forEach((place, secret) -> {
            if (!excepted.contains(place)) {
                CanarySecrets.spellings(secret)
                        .filter(text::contains)
                        .forEach(spelling -> leaks.add(place + " in " + artefact + ": " + around(text, spelling)));
            }
        }));
        return leaks;
    }

    private static String around(String text, String found) {
        int at = text.indexOf(found);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + found.length() + 20));
    }

    @Test
    void everySecretWasThereToBeFound() {
        CanarySecrets.all().entrySet().stream()
                .filter(planted -> !planted.getKey().equals("note"))
                .forEach(planted -> assertThat(planted.getValue().lines())
                        .as(planted.getKey())
                        .allMatch(line -> raw.contains(line)
                                || raw.contains(line.replace("\\", "\\\\").replace("\"", "\\\""))));
    }

    @Test
    void whatOnlyLooksLikeASecretStays() {
        assertThat(ARTEFACTS.get("report.md")).contains("db.example.com:5432", "MONKEY_COUNT", "‹masked:");
        String evidence = String.join(
                "\n",
                ARTEFACTS.entrySet().stream()
                        .filter(artefact -> artefact.getKey().startsWith("zip: "))
                        .map(Map.Entry::getValue)
                        .toList());
        assertThat(CanaryContainer.LOOK_ALIKES).allMatch(evidence::contains);
    }

    @Test
    void theVerdictIsTheSameAsWithoutSecrets() throws IOException {
        var json = new ObjectMapper().readTree(ARTEFACTS.get("again.json"));
        assertThat(json.at("/causes/0/id").asText()).isEqualTo("missing-file");
        assertThat(json.at("/causes/0/verdict").asText()).isEqualTo("confirmed");
        assertThat(json.path("steps"))
                .allSatisfy(step -> assertThat(step.path("outcome").asText()).isNotEqualTo("failed"));
    }
}
