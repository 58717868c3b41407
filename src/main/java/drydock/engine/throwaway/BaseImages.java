package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import drydock.engine.EngineException;
import drydock.engine.api.EngineAnswers;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.Lazy;
import drydock.engine.files.PathStat;
import drydock.model.ContainerDetails;
import drydock.model.FileChange;
import drydock.model.Mount;
import drydock.model.Privileges;
import java.util.List;
import java.util.Optional;

/// The images for the temporary containers of one investigation, looked up once, at first need.
final class BaseImages {
    private final Http http;
    private final ContainerDetails container;
    private final Privileges privileges;
    private final DrydockInstance instance;
    private final EngineAnswers asked;
    private final ThrowawayRemovals removals;
    private final LongLivedThrowaways kept;
    private final Lazy<ThrowawayBase> images = new Lazy<>(this::withImagesFiles);
    private final Lazy<ThrowawayBase> containers = new Lazy<>(this::withContainersFiles);
    private volatile List<FileChange> changed = List.of();

    BaseImages(
            Http http,
            ContainerDetails container,
            Privileges privileges,
            DrydockInstance instance,
            EngineAnswers asked,
            ThrowawayRemovals removals,
            LongLivedThrowaways kept) {
        this.http = http;
        this.container = container;
        this.privileges = privileges;
        this.instance = instance;
        this.asked = asked;
        this.removals = removals;
        this.kept = kept;
    }

    /// The base with the image's files.
    ThrowawayBase images() throws EngineException, InterruptedException {
        return images.get();
    }

    /// The base with the files that the container sees.
    ThrowawayBase containers() throws EngineException, InterruptedException {
        return containers.get();
    }

    /// The same once it is known; until then the base with the image's files, which are usually the same.
    ThrowawayBase early() throws EngineException, InterruptedException {
        Optional<ThrowawayBase> known = containers.made();
        return known.isPresent() ? known.get() : images();
    }

    /// Whether a base has the files that the container sees.
    boolean right(ThrowawayBase base) throws EngineException, InterruptedException {
        return containers().image().equals(base.image());
    }

    /// The container's changes to its image's files.
    List<FileChange> changed() throws EngineException, InterruptedException {
        containers();
        return changed;
    }

    private ThrowawayBase withImagesFiles() throws EngineException, InterruptedException {
        JsonNode inspection = inspection();
        ThrowawayMounts mounts = mounts();
        mounts.leftOut().forEach(kept::differs);
        OmittedPrivileges.of(container, inspection, privileges).forEach(kept::differs);
        return new ThrowawayBase(
                container.imageId(), container, inspection, mounts.all(), List.of(), Optional.empty(), asked.cpus());
    }

    private JsonNode inspection() throws EngineException, InterruptedException {
        if (container.id().isEmpty()) {
            return MissingNode.getInstance();
        }
        Optional<JsonNode> told = asked.inspectionOf(container.id());
        return told.isPresent()
                ? told.get()
                : http.json(EngineCall.get(
                        "inspect container " + container.name(), "/containers/", container.id(), "/json"));
    }

    private ThrowawayBase withContainersFiles() throws EngineException, InterruptedException {
        if (container.id().isEmpty()) {
            return images();
        }
        ContainerLayer layer = new ContainerLayer(http, container, instance, removals);
        ThrowawayBase unchanged = images();
        changed = layer.changed();
        return layer.snapshot(changed, kept::differs).map(unchanged::withImage).orElse(unchanged);
    }

    /// The container is asked whether a bind is a socket only while it runs: reading a stopped container's files makes
    /// the engine mount its binds and create a missing source.
    private ThrowawayMounts mounts() throws EngineException, InterruptedException {
        ThrowawayMounts mounts = new ThrowawayMounts(container);
        List<Mount> binds = container.mounts().stream()
                .filter(mount -> mount.type().equals("bind"))
                .toList();
        if (binds.isEmpty() || container.id().isEmpty()) {
            return mounts;
        }
        String witness = mounted(container)
                ? container.id()
                : kept.create(ThrowawayBase.unasked(container, "").withImage(container.imageId()));
        for (Mount bind : binds) {
            if (socket(witness, bind)) {
                mounts.leaveOutSocket(bind);
            }
        }
        return mounts;
    }

    static boolean mounted(ContainerDetails container) {
        return container.state().running() || container.state().restarting();
    }

    private boolean socket(String witness, Mount bind) throws EngineException, InterruptedException {
        try {
            EngineCall look = EngineCall.head("look at " + bind.source(), "/containers/", witness, "/archive")
                    .with("path", bind.destination());
            return http.exchange(look, response -> PathStat.of(response).socket());
        } catch (EngineException.NotFound | EngineException.Refused unknown) {
            // If the source is missing, there is no socket.
            return false;
        }
    }
}
