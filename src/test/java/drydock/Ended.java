package drydock;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A command that was run to its end, and what it said.
record Ended(List<String> command, long pid, int status, String out, String err) {
    /// Runs it; whatever its status is.
    static Ended of(String... command) throws IOException, InterruptedException {
        return of(new ProcessBuilder(command), _ -> {});
    }

    /// @param heard called with each line of its stderr, as soon as it is there
    static Ended of(ProcessBuilder builder, Consumer<String> heard) throws IOException, InterruptedException {
        Path output = Files.createTempFile("drydock", ".out");
        Process process = builder.redirectOutput(output.toFile()).start();
        try {
            process.getOutputStream().close();
            StringBuilder said = new StringBuilder();
            try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.append(line).append('\n');
                    heard.accept(line);
                }
            }
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IOException(String.join(" ", builder.command()) + " does not end: " + said);
            }
            return new Ended(
                    builder.command(), process.pid(), process.exitValue(), Files.readString(output), said.toString());
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    /// What it wrote as its result.
    ///
    /// @throws IOException when it has failed
    String result() throws IOException {
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ": " + err + out);
        }
        return out;
    }

    /// All that it said.
    String all() {
        return out + err;
    }
}
