package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.EngineException;
import drydock.engine.api.Json;
import drydock.model.ContainerConfig;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The sockets and named pipes below the container's mounts, which a read-only mount does not protect: through them a
/// program would reach services of the machine or of other containers.
final class MountHazards {
    private static final Duration TO_SEARCH = Duration.ofSeconds(10);

    /// Beyond this, the mounts are left out.
    private static final int MOST = 256;

    private static final Pattern PLAIN = Pattern.compile("/[ -~]+");

    private final ReadingThrowaway reading;
    private final ContainerConfig config;
    private final Consumer<String> differences;

    /// @param differences receives a sentence for everything that is hidden or left out
    MountHazards(ReadingThrowaway reading, ContainerConfig config, Consumer<String> differences) {
        this.reading = reading;
        this.config = config;
        this.differences = differences;
    }

    /// The base for a container that executes the user's program.
    ThrowawayBase closed(ThrowawayBase base) throws EngineException, InterruptedException {
        if (base.mounts().isEmpty()) {
            return base;
        }
        List<String> targets =
                base.mounts().stream().map(mount -> Json.text(mount, "Target")).toList();
        Optional<List<String>> found = found(targets);
        if (found.isEmpty()) {
            differences.accept("Programs run without the container's mounts (" + String.join(", ", targets)
                    + "), because Drydock could not find out whether they hold sockets of other services.");
            return base.withoutMounts();
        }
        if (!found.get().isEmpty()) {
            differences.accept("Sockets and named pipes below the mounts are hidden from programs: "
                    + String.join(", ", found.get()) + ".");
        }
        mountedBelow(base.mounts()).forEach(this::tellOf);
        return base.withMounts(base.mounts(), found.get());
    }

    private void tellOf(String path) {
        differences.accept("Programs see the folder " + path
                + " empty: another file system of the machine is mounted there, which could be written to.");
    }

    private Optional<List<String>> found(List<String> targets) throws EngineException, InterruptedException {
        try {
            return search(targets);
        } catch (EngineException.NotFound | EngineException.Refused noSearch) {
            return Optional.empty();
        }
    }

    /// Empty if the search did not end, or found a name that can't be passed on.
    private Optional<List<String>> search(List<String> targets) throws EngineException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(Probe.TOOLS + "/busybox", "find"));
        argv.addAll(targets);
        argv.addAll(List.of("-xdev", "(", "-type", "s", "-o", "-type", "p", ")"));
        SharedThrowaway shared = reading.get();
        Transcript found = run(shared, argv);
        List<String> paths = found.lines().stream()
                .map(OutputLine::text)
                .filter(MountHazards::path)
                .toList();
        boolean complete = found.ending() instanceof Ending.Exited && found.dropped() == 0 && paths.size() <= MOST;
        boolean known =
                found.lines().stream().map(OutputLine::text).allMatch(line -> path(line) || line.startsWith("find: "));
        boolean mounted = !shared.base().mounts().isEmpty();
        return complete && known && mounted ? Optional.of(paths) : Optional.empty();
    }

    private static boolean path(String line) {
        return PLAIN.matcher(line).matches();
    }

    private Transcript run(SharedThrowaway shared, List<String> argv) throws EngineException, InterruptedException {
        Probe probe = Probe.reading(argv).withTimeLimit(TO_SEARCH);
        return shared.run(probe, ProbeCommand.reading(probe, config), "");
    }

    /// Mount points strictly below a bind mount.
    private List<String> mountedBelow(List<ObjectNode> mounts) throws EngineException, InterruptedException {
        List<String> binds = mounts.stream()
                .filter(mount -> Json.text(mount, "Type").equals("bind"))
                .map(mount -> Json.text(mount, "Target"))
                .toList();
        List<String> own =
                mounts.stream().map(mount -> Json.text(mount, "Target")).toList();
        if (binds.isEmpty()) {
            return List.of();
        }
        return run(reading.get(), List.of(Probe.TOOLS + "/busybox", "cat", "/proc/self/mountinfo")).lines().stream()
                .map(line -> line.text().split(" "))
                .filter(fields -> fields.length > 4)
                .map(fields -> fields[4])
                .filter(point -> !own.contains(point) && binds.stream().anyMatch(bind -> point.startsWith(bind + "/")))
                .toList();
    }
}
