package drydock.step;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A tool of this machine, such as `objdump`, against which a reader of Drydock is compared.
///
/// @param name       of the command
/// @param pack       the Debian package that has it
public record MachineTool(String name, String pack) {
    private static final long LIMIT_MINUTES = 2;

    /// What a tool printed to stdout, and its exit code.
    public record Answer(int status, String text) {}

    /// Runs the tool to its end. Messages on stderr are dropped.
    ///
    /// @param input what it finds on stdin
    /// @throws AssertionError when the tool is not installed or does not end: a comparison is never left out
    public Answer run(List<String> arguments, Path input) throws IOException, InterruptedException {
        Process process = start(arguments, input);
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(name + " does not end on " + input);
            }
            return new Answer(process.exitValue(), text);
        } finally {
            process.destroyForcibly();
        }
    }

    /// Runs the tool and reads its lines one by one, until it ends or the reader has had enough.
    ///
    /// @param more takes a line; false ends the reading
    public void lines(List<String> arguments, Path input, Predicate<String> more) throws IOException {
        Process process = start(arguments, input);
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null && more.test(line); line = reader.readLine()) {
                // The predicate has taken it.
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(List<String> arguments, Path input) {
        List<String> command = new java.util.ArrayList<>(List.of(name));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(name + " is needed; install the package " + pack, e);
        }
    }
}
