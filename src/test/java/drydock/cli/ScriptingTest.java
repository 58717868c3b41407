package drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.casefile.store.CaseLibrary;
import drydock.engine.Engine;
import drydock.model.ContainerSummary;
import drydock.model.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people who script Drydock, or type fast, rely on.
@Timeout(30)
class ScriptingTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Terminal terminal = Terminal.NONE;
    private Map<String, String> environment = Map.of();

    @TempDir
    private Path folder;

    /// One container that fails, between two that don't.
    private static final class Three extends OneContainer {
        private static ContainerSummary container(
                String name, String state, String status, Map<String, String> labels) {
            return new ContainerSummary(
                    name.repeat(20), name, "example/" + name, "sha256:1", state, status, Instant.EPOCH, labels);
        }

        @Override
        public List<ContainerSummary> containers() {
            ContainerSummary web = super.containers().getFirst();
            Map<String, String> shop = Map.of(Labels.COMPOSE_PROJECT, "shop", Labels.COMPOSE_SERVICE, "till");
            return List.of(
                    container("database", "running", "Up 3 hours (healthy)", Map.of()),
                    new ContainerSummary(
                            web.id(),
                            web.name(),
                            web.image(),
                            web.imageId(),
                            "restarting",
                            "Restarting (1) 2 seconds ago",
                            web.created(),
                            shop),
                    container("migration", "exited", "Exited (0) 1 hour ago", Map.of("team", "till")),
                    container("cache", "exited", "Exited (143) 1 hour ago", Map.of()),
                    container("mail", "exited", "Exited (1) 1 hour ago", Map.of()),
                    container("search", "running", "Up 2 minutes (unhealthy)", Map.of()));
        }
    }

    private record Found(Engine engine) implements Engines {
        @Override
        public Engine connect(Choice choice) {
            return engine;
        }

        @Override
        public List<Attempt> tryAll(Choice choice) {
            return List.of();
        }
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        return new DrydockCommand(
                        console,
                        new Found(new Three()),
                        Clock.systemUTC(),
                        Optional.empty(),
                        new CaseLibrary(folder.resolve("library"), Clock.systemUTC()),
                        environment,
                        folder.resolve("drydock.properties"))
                .run(arguments);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsTroubleFirstAndMarksIt() {
        assertThat(run("list")).isZero();
        assertThat(lines().subList(1, 4)).allMatch(line -> line.startsWith("✗  "));
        assertThat(lines().subList(4, 7)).allMatch(line -> line.startsWith("   "));
        assertThat(run("list", "-q", "--trouble")).isZero();
        assertThat(lines()).containsExactly("web", "mail", "search");
    }

    @Test
    void filtersTheList() {
        run("list", "-q", "--project", "shop");
        assertThat(lines()).containsExactly("web");
        run("list", "-q", "--filter", "service=till");
        assertThat(lines()).containsExactly("web");
        run("list", "-q", "--filter", "status=exited", "--filter", "name=a");
        assertThat(lines()).containsExactly("mail", "migration", "cache");
        run("list", "-q", "--filter", "label=team=till");
        assertThat(lines()).containsExactly("migration");
        assertThat(run("list", "--filter", "colour=red")).isEqualTo(2);
        assertThat(err()).contains("--filter needs KEY=VALUE with one of the keys name, image");
    }

    @Test
    void cutsTheListToTheTerminal() {
        terminal = new Terminal(true, true, 64);
        run("list", "--color", "never");
        assertThat(lines()).allMatch(line -> line.length() <= 64).anyMatch(line -> line.contains("…"));
    }

    @Test
    void usesColourOnATerminalUnlessToldNotTo() {
        run("list");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b");
        run("list", "--color", "always");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[31m✗");
        terminal = new Terminal(true, true, 0);
        run("list");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[31m✗");
        environment = Map.of("NO_COLOR", "1");
        run("list");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b");
    }

    @Test
    void suggestsTheCommandOrOptionThatWasMeant() {
        assertThat(run("lsit")).isEqualTo(2);
        assertThat(err()).contains("there is no command 'lsit'. Did you mean `list`?");
        assertThat(run("list", "--trubble")).isEqualTo(2);
        assertThat(err()).contains("Did you mean `--trouble`?");
    }

    @Test
    void helpsWithAndWithoutDashes() {
        assertThat(run("help")).isZero();
        assertThat(lines()).anyMatch(line -> line.contains("investigate"));
        assertThat(run("help", "list")).isZero();
        assertThat(lines()).anyMatch(line -> line.contains("--trouble"));
        assertThat(run("version")).isZero();
        List<String> version = lines();
        run("--version");
        assertThat(version).isEqualTo(lines()).hasSize(1);
    }

    @Test
    void takesAComposeServiceForItsContainer() {
        assertThat(run("investigate", "till", "--only", "status")).isZero();
        assertThat(lines().getFirst()).startsWith("# Web ");
        assertThat(err()).contains("service till: container web");
        assertThat(run("investigate", "shop/till", "--only", "status", "-q")).isZero();
        assertThat(err().lines()).containsExactly("service shop/till: container web");
    }

    @Test
    void failsOnASeverityIfAsked() {
        assertThat(run("investigate", "web", "--only", "status", "--fail-on", "critical"))
                .isEqualTo(7);
        assertThat(run("report", "sample", "--fail-on", "warning")).isEqualTo(7);
        assertThat(run("report", "sample")).isZero();
        assertThat(run("report", "sample", "--fail-on", "disaster")).isEqualTo(2);
    }

    @Test
    void namesCasesByContainerAndLast() throws IOException {
        assertThat(run("investigate", "web", "--only", "status", "--keep")).isZero();
        assertThat(run("report", "last")).isZero();
        assertThat(run("report", "web")).isZero();
        assertThat(lines().getFirst()).startsWith("# Web ");
        assertThat(run("note", "web", "it is the disk", "--step", "statsu")).isEqualTo(2);
        assertThat(err()).contains("there is no step 'statsu'. Did you mean status");
        assertThat(run("note", "last", "it is the disk", "--step", "status")).isZero();
        assertThat(run("cases", "--format", "json")).isZero();
        assertThat(new ObjectMapper()
                        .readTree(out.toByteArray())
                        .get(0)
                        .get("container")
                        .asText())
                .isEqualTo("web");
        assertThat(run("report", "nobody")).isEqualTo(6);
    }

    @Test
    void readsDefaultsFromVariablesAndTheSettingsFile() throws IOException {
        environment = Map.of("DRYDOCK_FORMAT", "json");
        run("list");
        assertThat(lines().getFirst()).isEqualTo("[ {");
        run("list", "--format", "table");
        assertThat(lines().getFirst()).contains("STATUS");

        environment = Map.of();
        Files.writeString(folder.resolve("drydock.properties"), "list.format = json\ntrouble = true\n");
        run("list");
        assertThat(new ObjectMapper().readTree(out.toByteArray())).hasSize(3);
        Files.writeString(folder.resolve("drydock.properties"), "list.format = \\u00zz\n");
        assertThat(run("list")).isEqualTo(2);
        assertThat(err()).contains("drydock.properties is not a settings file");
    }

    @Test
    void writesCompletionAndManualPages() throws IOException {
        assertThat(run("generate", "completion")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("complete -F", "--trouble", "investigate");
        assertThat(run("generate", "man", folder.resolve("man1").toString())).isZero();
        assertThat(folder.resolve("man1/drydock-list.1")).content().contains(".SH OPTIONS", "\\-\\-trouble");
        assertThat(folder.resolve("man1/drydock.1")).content().contains(".SH EXIT STATUS", "drydock\\-investigate(1)");
    }

    @Test
    void writesCompletionForFish() {
        assertThat(run("generate", "completion", "--shell", "fish")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.startsWith("complete -c drydock "))
                .anyMatch(line -> line.contains("-a investigate"))
                .anyMatch(line -> line.contains("'__fish_seen_subcommand_from list' -l trouble"))
                .anyMatch(line ->
                        line.contains("__fish_seen_subcommand_from toolbox; and not") && line.contains("-a export"))
                // A single quote in a description would end the word.
                .noneMatch(line ->
                        line.replace("\\'", "").chars().filter(c -> c == '\'').count() % 2 == 1);
    }

    @Test
    void takesAClosedPipeForTheEnd() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(new Console(new PrintStream(new ClosedPipe(closed), true, StandardCharsets.UTF_8), System.err)
                        .result("a line\n"))
                .isTrue();
        assertThat(new Console(new PrintStream(closed, true, StandardCharsets.UTF_8), System.err).result("a line\n"))
                .isFalse();
    }
}
