package drydock.engine;

import drydock.model.CommandLine;
import drydock.model.ComposeCommand;
import drydock.model.ContainerDetails;
import drydock.model.Labels;
import drydock.model.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs compose on this machine for the service of a container, with the project, files and folder in its labels.
public final class ComposeProgram {
    /// Lines of its output that a failure quotes.
    private static final int QUOTED = 6;

    private final ContainerDetails container;
    private final String endpoint;

    /// @param endpoint address of the engine that compose uses
    public ComposeProgram(ContainerDetails container, String endpoint) {
        this.container = container;
        this.endpoint = endpoint;
    }

    /// What compose does with the service.
    public enum Task {
        /// Creates its container again, from the file as it is now.
        RECREATE("up -d --force-recreate"),
        /// The same after building its image.
        REBUILD("up -d --force-recreate --build"),
        /// Gets the newest image of its tag. The container stays as it is.
        PULL("pull");

        private final String words;

        Task(String words) {
            this.words = words;
        }
    }

    /// Whether compose made the container.
    public static boolean knows(ContainerDetails container) {
        return container.composeProject().isPresent()
                && container.composeService().isPresent();
    }

    /// The command as it will run.
    public List<String> command(Task task) {
        List<String> words = new ArrayList<>(ComposeCommand.of(container));
        String folder = container.labels().getOrDefault(Labels.COMPOSE_WORKING_DIR, "");
        if (!folder.isEmpty()) {
            words.addAll(List.of("--project-directory", folder));
        }
        words.addAll(List.of(task.words.split(" ")));
        words.add(container.composeService().orElse(""));
        return List.copyOf(words);
    }

    /// Runs it, at most for the given number of minutes.
    ///
    /// @param output gets its lines
    /// @throws IOException when a file is missing, or compose is missing or fails; the message says what to do
    public void run(Task task, int minutes, Consumer<String> output) throws IOException, InterruptedException {
        checkFiles();
        ProcessBuilder builder = new ProcessBuilder(command(task)).redirectErrorStream(true);
        builder.environment().put("DOCKER_HOST", endpoint);
        builder.environment().remove("DOCKER_CONTEXT");
        Process process = started(builder);
        Deque<String> last = new ArrayDeque<>();
        Thread reader = Thread.ofVirtual()
                .start(() -> read(process, line -> {
                    synchronized (last) {
                        last.add(line);
                        if (last.size() > QUOTED) {
                            last.removeFirst();
                        }
                    }
                    output.accept(line);
                }));
        try {
            process.getOutputStream().close();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                throw new IOException("Compose did not finish within " + minutes + " min and was ended. "
                        + "Run the command in a terminal to see where it waits.");
            }
            reader.join();
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            synchronized (last) {
                throw new IOException("Compose failed with exit code " + process.exitValue() + ":\n"
                        + String.join("\n", last) + "\nRun the same command in a terminal: "
                        + CommandLine.of(command(task)));
            }
        }
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new IOException(
                    "The program " + builder.command().getFirst()
                            + " can't be started on this machine. Install Docker Compose, or run the command where it is"
                            + " installed.",
                    missing);
        }
    }

    private void checkFiles() throws IOException {
        List<String> words = ComposeCommand.of(container);
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).equals("-f") && !Files.isReadable(Path.of(words.get(i)))) {
                throw new IOException("The compose file " + words.get(i)
                        + " can't be read on this machine. Run the command on the machine and as the user that has the"
                        + " project.");
            }
        }
    }

    private static void read(Process process, Consumer<String> sink) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.accept(PlainText.of(line));
            }
        } catch (IOException ended) {
            sink.accept("(the rest of the output can't be read)");
        }
    }
}
