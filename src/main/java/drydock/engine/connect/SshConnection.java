package drydock.engine.connect;

import drydock.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Connections to a machine through the user's own `ssh`, with the keys, agent, known hosts and jump hosts that are
/// configured for it.
///
/// One process logs in, and the others share its connection. `ssh` for Windows can't share: there, each logs in.
final class SshConnection implements AutoCloseable {
    private static final Duration TO_LOG_IN = Duration.ofSeconds(20);
    private static final int MOST_WORDS = 4096;

    /// Of `ssh` itself, of a shell that finds no `docker`, and of `docker` when it can't reach the engine.
    private static final Set<Integer> FAILURES = Set.of(255, 127, 126, 1);

    private final SshAddress address;
    private final List<String> ssh;
    private final Path folder;
    private Optional<Process> master = Optional.empty();

    private SshConnection(SshAddress address, List<String> ssh, Path folder) {
        this.address = address;
        this.ssh = ssh;
        this.folder = folder;
    }

    /// Logs in.
    ///
    /// @param ssh    the command with its options
    /// @param folder readable by this user only
    static SshConnection open(SshAddress address, List<String> ssh, Path folder) throws EngineException {
        SshConnection connection = new SshConnection(address, ssh, folder);
        try {
            if (!System.getProperty("os.name", "").startsWith("Windows")) {
                connection.logIn();
            }
            return connection;
        } catch (EngineException failed) {
            connection.close();
            throw failed;
        } catch (IOException missing) {
            connection.close();
            throw SshProblem.notInstalled(missing);
        } catch (InterruptedException interrupted) {
            connection.close();
            Thread.currentThread().interrupt();
            throw SshProblem.of(address, "the attempt was interrupted");
        }
    }

    private Path control() {
        return folder.resolve("ssh");
    }

    private void logIn() throws IOException, EngineException, InterruptedException {
        Process process = new ProcessBuilder(command(List.of("-M", "-N"), List.of())).start();
        master = Optional.of(process);
        process.getOutputStream().close();
        long end = System.nanoTime() + TO_LOG_IN.toNanos();
        while (!Files.exists(control())) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw SshProblem.of(address, words(process));
            } else if (System.nanoTime() > end) {
                throw SshProblem.of(address, "no answer within " + TO_LOG_IN.toSeconds() + " s");
            }
        }
    }

    private List<String> command(List<String> options, List<String> remote) {
        List<String> command = new ArrayList<>(ssh);
        // Nothing asks a question that nobody sees: a key or an agent must do.
        command.addAll(List.of(
                "-T",
                "-o",
                "BatchMode=yes",
                "-o",
                "ConnectTimeout=15",
                "-S",
                control().toString()));
        command.addAll(options);
        command.addAll(address.words(remote));
        return command;
    }

    /// A connection to the engine at the other end.
    LocalRelay.FarEnd dial() throws IOException {
        return new Dialled(new ProcessBuilder(command(List.of(), address.dial())).start());
    }

    private static String words(Process process) throws IOException {
        return new String(process.getErrorStream().readNBytes(MOST_WORDS), StandardCharsets.UTF_8).strip();
    }

    /// A process whose input and output are the connection.
    private final class Dialled implements LocalRelay.FarEnd {
        private final Process process;

        Dialled(Process process) {
            this.process = process;
        }

        @Override
        public InputStream input() {
            return process.getInputStream();
        }

        @Override
        public OutputStream output() {
            return process.getOutputStream();
        }

        @Override
        public String problem() {
            try {
                boolean failed = process.waitFor(2, TimeUnit.SECONDS) && FAILURES.contains(process.exitValue());
                return failed ? SshProblem.sentence(address, words(process)) : "";
            } catch (IOException unknown) {
                return "";
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return "";
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    @Override
    public void close() {
        try {
            if (master.isPresent()) {
                master.get().destroy();
                master.get().waitFor(1, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(control());
            Files.deleteIfExists(folder);
        } catch (IOException ignored) {
            // The folder of temporary files is cleared by the system.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
