package drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainStartTest {
    @TempDir
    Path folder;

    private Optional<PlainStart> of(String... arguments) {
        return PlainStart.of(List.of(arguments), Map.of("HOME", "/home/ada"), folder.resolve("drydock.properties"));
    }

    @Test
    void opensTheWindowWithoutTheParser() {
        assertThat(of()).contains(new PlainStart(Optional.empty()));
        assertThat(of("--select", "web")).contains(new PlainStart(Optional.of("web")));
    }

    @Test
    void leavesAnythingElseToTheParser() {
        assertThat(of("list")).isEmpty();
        assertThat(of("--help")).isEmpty();
        assertThat(of("--select")).isEmpty();
        assertThat(of("--select", "--help")).isEmpty();
        assertThat(of("--select", "web", "--host", "tcp://build:2375")).isEmpty();
    }

    @Test
    void leavesSettingsToTheParser() throws IOException {
        Path settings = Files.writeString(folder.resolve("drydock.properties"), "host = tcp://build:2375\n");
        assertThat(PlainStart.of(List.of(), Map.of(), settings)).isEmpty();
        assertThat(PlainStart.of(List.of(), Map.of("DRYDOCK_HOST", "tcp://build:2375"), folder.resolve("none")))
                .isEmpty();
    }

    @Test
    void saysWhyThereIsNoWindow() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = new PlainStart(Optional.empty())
                .open(
                        (choice, select) -> {
                            throw new NoWindowException("there is no display.");
                        },
                        new Console(stream, stream));
        assertThat(status).isEqualTo(Exit.UNEXPECTED);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("drydock: there is no display.");
    }
}
