package drydock.investigation;

import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.model.ContainerDetails;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Fetches data that most steps need, in parallel with the first inspection of a container.
///
/// Errors are ignored here: they occur again, and are reported, when a step needs the data.
final class Prefetch implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;
    private static final List<String> COMMON = List.of(
            "/bin/sh",
            "/bin",
            "/usr",
            "/usr/bin",
            "/lib64",
            "/lib64/ld-linux-x86-64.so.2",
            "/usr/lib64",
            "/usr/lib",
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2",
            "/etc/passwd",
            "/usr/bin/dash",
            "/app",
            "/usr/local/bin");

    private final ExecutorService executor;
    private final List<Future<?>> tasks = new CopyOnWriteArrayList<>();

    Prefetch(ExecutorService executor) {
        this.executor = executor;
    }

    /// Fetches the files needed to analyse the start command, and creates the container that reading tools share.
    ///
    /// The engine does one operation at a time per container, so the data needed first is requested first.
    void begin(ContainerDetails container, Sandbox sandbox, ToolboxGate toolbox) {
        String start = container.command().stream().findFirst().orElse("");
        tasks.add(executor.submit(() -> read(start, sandbox)));
        tasks.add(executor.submit(() -> look(start, sandbox)));
        tasks.add(executor.submit(() -> read("/etc/passwd", sandbox)));
        tasks.add(executor.submit(() -> warmUp(sandbox, toolbox)));
    }

    /// Reads the usual places of shells and loaders and the folders above them: all at once, after the start command.
    private boolean look(String start, Sandbox sandbox) throws IOException {
        sandbox.files().mode(start);
        COMMON.forEach(path -> tasks.add(executor.submit(() -> sandbox.files().mode(path))));
        return true;
    }

    private static boolean read(String path, Sandbox sandbox) throws IOException {
        return path.startsWith("/") && sandbox.files().read(path, MOST_BYTES).isPresent();
    }

    private static boolean warmUp(Sandbox sandbox, ToolboxGate toolbox) throws EngineException, InterruptedException {
        toolbox.await();
        sandbox.warmUp();
        return true;
    }

    @Override
    public void close() {
        tasks.forEach(task -> task.cancel(true));
    }
}
