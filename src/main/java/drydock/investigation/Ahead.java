package drydock.investigation;

import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.model.ContainerDetails;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Does early, beside the first look at a container, what most steps will wait for.
///
/// What goes wrong here goes wrong again where it is needed, and is told there.
final class Ahead implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;

    private final ExecutorService executor;
    private final List<Future<?>> tasks = new ArrayList<>();

    Ahead(ExecutorService executor) {
        this.executor = executor;
    }

    /// Fetches the files that every start command is judged by, and makes what reading tools share.
    void begin(ContainerDetails container, Sandbox sandbox, ToolboxGate toolbox) {
        task(() -> read(container, sandbox));
        task(() -> warmUp(sandbox, toolbox));
    }

    private void task(Callable<Boolean> task) {
        tasks.add(executor.submit(task));
    }

    private static boolean read(ContainerDetails container, Sandbox sandbox) throws IOException {
        List<String> paths = new ArrayList<>(List.of("/etc/passwd", "/etc/group"));
        container.command().stream()
                .findFirst()
                .filter(word -> word.startsWith("/"))
                .ifPresent(paths::addFirst);
        for (String path : paths) {
            sandbox.files().read(path, MOST_BYTES);
        }
        return true;
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
