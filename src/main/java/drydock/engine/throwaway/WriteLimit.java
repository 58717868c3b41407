package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import drydock.engine.api.Lazy;
import drydock.model.ContainerConfig;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.time.Duration;
import java.util.Optional;

/// A bound on what a temporary container may write. Most storage drivers have none of their own, so its layer and the
/// free space of the engine's disk are watched while it runs.
final class WriteLimit {
    private static final long GIB = 1L << 30;
    private static final long LARGEST_LAYER = GIB;

    /// Volumes and files without a name do not count as the layer's. Others write to the disk too, so this is more.
    private static final long LARGEST_FALL = 3 * GIB;

    private static final Duration TO_LOOK = Duration.ofSeconds(5);

    private final Http http;
    private final ReadingThrowaway reading;
    private final ContainerConfig config;
    private final Lazy<Long> before = new Lazy<>(this::free);

    WriteLimit(Http http, ReadingThrowaway reading, ContainerConfig config) {
        this.http = http;
        this.reading = reading;
        this.config = config;
    }

    /// To be called before a program runs.
    void begin() throws EngineException, InterruptedException {
        before.get();
    }

    /// A sentence if the container has written too much.
    Optional<String> exceeded(String container) throws EngineException, InterruptedException {
        if (layer(container) > LARGEST_LAYER) {
            return Optional.of("A temporary container was stopped, because the program wrote more than "
                    + (LARGEST_LAYER / GIB) + " GiB to its file system.");
        }
        long fall = before.get() - free();
        return fall > LARGEST_FALL
                ? Optional.of("A temporary container was stopped, because the engine's disk lost " + (fall / GIB)
                        + " GiB of free space while the program ran.")
                : Optional.empty();
    }

    private long layer(String container) throws EngineException, InterruptedException {
        JsonNode sized = http.json(EngineCall.get("measure the temporary container", "/containers/", container, "/json")
                .with("size", "1"));
        return Json.number(sized, "SizeRw");
    }

    /// Bytes; unchanged when it can't be told.
    private long free() throws EngineException, InterruptedException {
        try {
            return told();
        } catch (EngineException.NotFound | EngineException.Refused unknown) {
            return before.made().orElse(0L);
        }
    }

    private long told() throws EngineException, InterruptedException {
        Probe probe = Probe.reading(java.util.List.of(Probe.TOOLS + "/busybox", "df", "-kP", "/"))
                .withTimeLimit(TO_LOOK);
        Transcript told = reading.get().run(probe, ProbeCommand.reading(probe, config), "");
        if (told.lines().isEmpty()) {
            return before.made().orElse(0L);
        }
        String[] fields = told.lines().getLast().text().trim().split("\\s+");
        boolean known = fields.length > 3 && fields[3].matches("\\d{1,15}");
        return known ? Long.parseLong(fields[3]) * 1024 : before.made().orElse(0L);
    }
}
