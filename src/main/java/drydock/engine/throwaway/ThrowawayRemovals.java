package drydock.engine.throwaway;

import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Exchange;
import drydock.engine.api.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;

/// Removes a sandbox's containers and images in the background.
///
/// Interrupting the calling thread does not stop a running removal.
public final class ThrowawayRemovals implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Http http;
    /// Of containers whose network others use, and which use the network of others.
    private static final int ROUNDS = 3;

    private final Queue<Removal> containers = new ConcurrentLinkedQueue<>();
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();
    private final Queue<String> images = new ConcurrentLinkedQueue<>();

    public ThrowawayRemovals(Http http) {
        this.http = http;
    }

    private record Removal(String name, Exchange<Integer> exchange) {}

    /// Starts to remove a container with its anonymous volumes, running or not.
    public void container(String name) {
        EngineCall call = EngineCall.delete("remove temporary container " + name, "/containers/", name)
                .with("force", "1")
                .with("v", "1");
        containers.add(new Removal(name, http.begin(call, _ -> 0)));
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
        for (int round = 0; round < ROUNDS; round++) {
            interrupted |= !finishContainers();
        }
        for (String id = images.poll(); id != null; id = images.poll()) {
            EngineCall call =
                    EngineCall.delete("remove snapshot " + id, "/images/", id).with("force", "1");
            interrupted |= finished(http.begin(call, _ -> 0)) == Result.INTERRUPTED;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Podman refuses to remove a container while another uses its network, so it is tried again after the others.
    ///
    /// @return false if this thread was interrupted meanwhile
    private boolean finishContainers() {
        boolean undisturbed = true;
        List<String> refused = new ArrayList<>();
        for (Removal removal = containers.poll(); removal != null; removal = containers.poll()) {
            Result result = finished(removal.exchange());
            undisturbed &= result != Result.INTERRUPTED;
            if (result == Result.REFUSED) {
                refused.add(removal.name());
            }
        }
        refused.forEach(this::container);
        return undisturbed;
    }

    private enum Result {
        OVER,
        REFUSED,
        INTERRUPTED
    }

    private static Result finished(Exchange<Integer> removal) {
        try {
            removal.await(PATIENCE);
        } catch (EngineException.Refused refused) {
            return refused.words().contains("dependent containers") ? Result.REFUSED : Result.OVER;
        } catch (EngineException | TimeoutException gone) {
            // Already removed, or the engine is lost: nothing can be done here.
            return Result.OVER;
        } catch (InterruptedException interrupted) {
            removal.seeThrough(PATIENCE);
            return Result.INTERRUPTED;
        }
        return Result.OVER;
    }
}
