package drydock.investigation;

import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.model.ContainerDetails;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Does early, beside the first look at a container, what most steps will wait for.
///
/// What goes wrong here goes wrong again where it is needed, and is told there.
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

    /// Fetches the files that every start command is judged by, and makes what reading tools share.
    ///
    /// The engine does one thing at a time with a container, so what is wanted first is asked for first.
    void begin(ContainerDetails container, Sandbox sandbox, ToolboxGate toolbox) {
        String start = container.command().stream().findFirst().orElse("");
        tasks.add(executor.submit(() -> read(start, sandbox)));
        tasks.add(executor.submit(() -> look(start, sandbox)));
        tasks.add(executor.submit(() -> read("/etc/passwd", sandbox)));
        tasks.add(executor.submit(() -> warmUp(sandbox, toolbox)));
    }

    /// Where shells and loaders mostly lie, and the folders on the way there: all at once, but not before the start
    /// command.
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
