package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import drydock.model.ContainerDetails;
import drydock.model.FileChange;
import drydock.model.Labels;
import drydock.model.Mount;
import drydock.model.UnixPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The container's own layer. If it has changed since the container was created, temporary containers need a copy of it
/// to see the same files.
final class ContainerLayer {
    /// A larger layer is not copied.
    static final long LARGEST = 512L << 20;

    private static final Duration TO_COPY = Duration.ofMinutes(2);

    private final Http http;
    private final ContainerDetails container;
    private final DrydockInstance instance;
    private final ThrowawayRemovals removals;

    ContainerLayer(Http http, ContainerDetails container, DrydockInstance instance, ThrowawayRemovals removals) {
        this.http = http;
        this.container = container;
        this.instance = instance;
        this.removals = removals;
    }

    /// The changed paths, without folders that only contain changes and without traces of mounts. This request is slow.
    List<FileChange> changed() throws EngineException, InterruptedException {
        return changes(http.json(
                EngineCall.get("list changes of " + container.name(), "/containers/", container.id(), "/changes")));
    }

    /// Commits a copy without pausing the container, if something has changed.
    ///
    /// @param changed     the result of [#changed]
    /// @param differences receives the reason if a needed copy can't be made
    /// @return the image's name
    Optional<String> snapshot(List<FileChange> changed, Consumer<String> differences)
            throws EngineException, InterruptedException {
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        JsonNode sized = http.json(
                EngineCall.get("measure container " + container.name(), "/containers/", container.id(), "/json")
                        .with("size", "1"));
        long size = Json.number(sized, "SizeRw");
        if (size > LARGEST) {
            differences.accept("Temporary containers see the image's files without the " + (size >> 20)
                    + " MB that the container changed (" + changed.size() + " paths, such as "
                    + changed.getFirst().path()
                    + "), because Drydock copies at most " + (LARGEST >> 20) + " MB.");
            return Optional.empty();
        }
        try {
            return Optional.of(commit());
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            differences.accept(
                    "Temporary containers see the image's files without the container's own changes, such as "
                            + changed.getFirst().path() + ", because these could not be copied: " + refused.words());
            return Optional.empty();
        }
    }

    /// The name is registered before the image exists, so that it is always removed.
    private String commit() throws EngineException, InterruptedException {
        String name = "drydock-snapshot:" + ThrowawayCreation.newName();
        removals.image(name);
        ObjectNode labels = Json.object();
        labels.putObject("Labels").put(Labels.KIND, "snapshot").put(Labels.INSTANCE, instance.label());
        http.send(EngineCall.post("copy the layer of " + container.name(), "/commit")
                .with("container", container.id())
                .with("repo", name.substring(0, name.indexOf(':')))
                .with("tag", name.substring(name.indexOf(':') + 1))
                .with("pause", "false")
                .json(labels)
                .within(TO_COPY)
                .toTheEnd());
        return name;
    }

    private List<FileChange> changes(JsonNode list) {
        List<FileChange> changes = new ArrayList<>();
        Set<String> folders = new HashSet<>();
        for (JsonNode change : list) {
            String path = Json.text(change, "Path");
            changes.add(new FileChange(kind(Json.number(change, "Kind")), path));
            folders.add(UnixPath.parent(path));
        }
        return changes.stream()
                .filter(change -> !folders.contains(change.path()))
                .filter(change -> !mountPoint(change.path()))
                .toList();
    }

    /// The numbers of the Engine API. Source: `ContainerChangeResponseItem`.
    private static FileChange.Kind kind(long number) {
        return number == 1 ? FileChange.Kind.ADDED : number == 2 ? FileChange.Kind.DELETED : FileChange.Kind.MODIFIED;
    }

    private boolean mountPoint(String path) {
        return container.mounts().stream().map(Mount::destination).anyMatch(place -> around(place, path))
                || container.host().tmpfs().keySet().stream().anyMatch(place -> around(place, path));
    }

    private static boolean around(String place, String path) {
        return place.equals(path) || place.startsWith(path + "/") || path.startsWith(place + "/");
    }
}
