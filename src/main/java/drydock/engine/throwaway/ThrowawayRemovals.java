package drydock.engine.throwaway;

import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Exchange;
import drydock.engine.api.Http;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;

/// Removes a sandbox's containers and images in the background.
///
/// Interrupting the calling thread does not stop a running removal.
public final class ThrowawayRemovals implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Http http;
    private final Queue<Exchange<Integer>> containers = new ConcurrentLinkedQueue<>();
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();
    private final Queue<String> images = new ConcurrentLinkedQueue<>();

    public ThrowawayRemovals(Http http) {
        this.http = http;
    }

    /// Starts to remove a container with its anonymous volumes, running or not.
    public void container(String name) {
        EngineCall call = EngineCall.delete("remove temporary container " + name, "/containers/", name)
                .with("force", "1")
                .with("v", "1");
        containers.add(http.begin(call, _ -> 0));
    }

    /// Removes a container when this object is closed.
    void containerAtClose(String name) {
        kept.add(name);
    }

    /// Removes an image after all containers.
    public void image(String reference) {
        images.add(reference);
    }

    /// Starts to remove everything registered for the end.
    void begin() {
        for (String name = kept.poll(); name != null; name = kept.poll()) {
            container(name);
        }
    }

    /// Waits until everything is removed, at most 20 s per item. The next start removes leftovers.
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        begin();
        for (Exchange<Integer> removal = containers.poll(); removal != null; removal = containers.poll()) {
            interrupted |= !finished(removal);
        }
        for (String id = images.poll(); id != null; id = images.poll()) {
            EngineCall call =
                    EngineCall.delete("remove snapshot " + id, "/images/", id).with("force", "1");
            interrupted |= !finished(http.begin(call, _ -> 0));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// False if this thread was interrupted meanwhile.
    private static boolean finished(Exchange<Integer> removal) {
        try {
            removal.await(PATIENCE);
        } catch (EngineException | TimeoutException gone) {
            // Already removed, or the engine is lost: nothing can be done here.
            return true;
        } catch (InterruptedException interrupted) {
            removal.seeThrough(PATIENCE);
            return false;
        }
        return true;
    }
}
