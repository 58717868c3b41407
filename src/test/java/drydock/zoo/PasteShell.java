package drydock.zoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The shell of a reader who pastes the commands of a report.
final class PasteShell {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern FENCE = Pattern.compile("(?m)^```(?:bash|sh)\n(.*?)^```$", Pattern.DOTALL);

    /// Where there is no plug-in, Debian's program of the older name serves. Drydock's own commands are tested
    /// elsewhere. A program that does not end is cut off sooner than a reader would cut it.
    private static final String PROLOGUE = """
            timeout() {
                shift
                command timeout 10 "$@"
            }
            docker() {
                if [ "$1" = compose ] && ! command docker compose version >/dev/null 2>&1; then
                    shift
                    docker-compose "$@"
                else
                    command docker "$@"
                fi
            }
            drydock() { :; }
            export DOCKER_BUILDKIT=0
            """;

    private PasteShell() {}

    record Ran(int status, String output) {}

    /// The commands that a report prints, in its order; a report repeats some.
    static List<String> commands(String report) {
        List<String> commands = new ArrayList<>();
        Matcher fence = FENCE.matcher(report);
        while (fence.find()) {
            commands.add(fence.group(1).strip());
        }
        return commands.stream().distinct().toList();
    }

    /// @return the exit status, -1 if it does not end; both streams, one byte a character
    static Ran run(String command) throws IOException, InterruptedException {
        // A folder of the reader's own, with a source file.
        Path folder = Files.createTempDirectory("drydock-paste");
        Path source = Files.writeString(folder.resolve("main.sh"), "echo started\n");
        Path output = folder.resolve(".output");
        try {
            // A process substitution works only where the words after it are passed on by the function as they are.
            Process process = new ProcessBuilder("bash", "-c", PROLOGUE + command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1);
            return new Ran(ended ? process.exitValue() : -1, text);
        } finally {
            Files.delete(source);
            Files.delete(output);
            Files.delete(folder);
        }
    }
}
