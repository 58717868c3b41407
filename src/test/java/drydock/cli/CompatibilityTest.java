package drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.casefile.store.CaseLibrary;
import drydock.cause.Cause;
import drydock.cause.Causes;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.step.Step;
import drydock.step.Steps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What version 0.1 wrote and named is still read and still named so. Scripts and saved cases depend on it, so lines
/// are
/// added to the list of names, and none is changed.
class CompatibilityTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static List<String> names(String kind) throws IOException {
        return new String(resource("names-0.1.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = CompatibilityTest.class.getResourceAsStream("/drydock/compatibility/" + name)) {
            return stream.readAllBytes();
        }
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = new DrydockCommand(
                        new Console(stream, stream),
                        new NoEngines(),
                        Clock.systemUTC(),
                        Optional.empty(),
                        new CaseLibrary(folder.resolve("library"), Clock.systemUTC()),
                        Map.of(),
                        folder.resolve("none.properties"))
                .run(arguments);
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class NoEngines implements Engines {
        @Override
        public Engine connect(Choice choice) throws EngineException {
            throw new EngineException.Unreachable("no engine is needed", (Throwable) null);
        }

        @Override
        public List<Attempt> tryAll(Choice choice) {
            return List.of();
        }
    }

    private Path saved() throws IOException {
        return Files.write(folder.resolve("case.zip"), resource("case-0.1.zip"));
    }

    @Test
    void causesAndStepsKeepTheirIds() throws IOException {
        assertThat(Causes.ALL).extracting(Cause::id).containsAll(names("cause"));
        assertThat(Steps.ALL).extracting(Step::id).containsAll(names("step"));
    }

    @Test
    void commandsKeepTheirNames() throws IOException {
        for (String command : names("command")) {
            assertThat(run(command, "--help")).contains("drydock " + command);
        }
    }

    @Test
    void aSavedCaseIsReadWithTheSameCause() throws IOException {
        JsonNode report = JSON.readTree(run("report", saved().toString(), "--format", "json"));
        assertThat(report.at("/causes/0/id").asText()).isEqualTo("stub-binary");
        assertThat(report.at("/causes/0/verdict").asText()).isEqualTo("confirmed");
        assertThat(report.at("/container/name").asText()).isEqualTo("backend");
    }

    @Test
    void theJsonReportKeepsItsFields() throws IOException {
        Set<String> fields = new TreeSet<>();
        collect("", JSON.readTree(run("report", saved().toString(), "--format", "json")), fields);
        assertThat(fields).containsAll(names("field"));
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        node.properties().forEach(field -> {
            fields.add(path + "/" + field.getKey());
            collect(path + "/" + field.getKey(), field.getValue(), fields);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, fields));
        }
    }

    @Test
    void aSavedCaseGetsNotes() throws IOException {
        run("cases", "import", saved().toString());
        run("note", "last", "still readable");
        assertThat(run("report", "last")).contains("still readable");
    }
}
