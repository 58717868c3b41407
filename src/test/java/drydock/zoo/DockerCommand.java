package drydock.zoo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The docker command line, for what a user would do with it.
public final class DockerCommand {
    private DockerCommand() {}

    /// Runs a command to its end.
    ///
    /// @return all output, errors included
    /// @throws IOException when it fails or takes longer than the limit
    public static String run(Duration limit, String... words) throws IOException, InterruptedException {
        List<String> output = new ArrayList<>();
        int status = read(limit, output, line -> false, words);
        if (status != 0) {
            throw new IOException("docker " + String.join(" ", words) + ": " + String.join("\n", output));
        }
        return String.join("\n", output);
    }

    /// Whether a command succeeds.
    public static boolean succeeds(Duration limit, String... words) throws IOException, InterruptedException {
        return read(limit, new ArrayList<>(), line -> false, words) == 0;
    }

    /// Reads a command's output up to the line that is waited for, then ends the command.
    ///
    /// @throws IOException when its output ends, or the limit is reached, without such a line
    public static void await(Duration limit, Predicate<String> wanted, String... words)
            throws IOException, InterruptedException {
        List<String> output = new ArrayList<>();
        read(limit, output, wanted, words);
        if (output.isEmpty() || !wanted.test(output.getLast())) {
            throw new IOException("waited in vain: docker " + String.join(" ", words));
        }
    }

    /// Whether a shell's command line succeeds, which may call docker several times.
    public static boolean shell(Duration limit, String line) throws IOException, InterruptedException {
        return execute(limit, new ArrayList<>(), none -> false, List.of("bash", "-c", line)) == 0;
    }

    private static int read(Duration limit, List<String> output, Predicate<String> last, String... words)
            throws IOException, InterruptedException {
        return execute(
                limit,
                output,
                last,
                Stream.concat(Stream.of("docker"), Stream.of(words)).toList());
    }

    private static int execute(Duration limit, List<String> output, Predicate<String> last, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Any engine has the classic builder; the newer one is a plug-in that Debian packages apart.
        builder.environment().put("DOCKER_BUILDKIT", "0");
        Process process = builder.start();
        process.getOutputStream().close();
        Thread reader = Thread.ofVirtual().start(() -> readUntil(process, output, last));
        try {
            reader.join(limit);
            return process.isAlive() && !process.waitFor(100, TimeUnit.MILLISECONDS) ? -1 : process.exitValue();
        } finally {
            process.destroyForcibly();
            reader.join();
        }
    }

    private static void readUntil(Process process, List<String> output, Predicate<String> last) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                if (last.test(line)) {
                    return;
                }
            }
        } catch (IOException closed) {
            output.add(closed.toString());
        }
    }
}
