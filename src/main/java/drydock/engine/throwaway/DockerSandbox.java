package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.engine.api.EngineAnswers;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import drydock.engine.api.Lazy;
import drydock.engine.files.ArchiveFiles;
import drydock.engine.files.RememberedFiles;
import drydock.engine.toolbox.DockerToolbox;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.Ending;
import drydock.model.FileChange;
import drydock.model.ImageContent;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Privileges;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Temporary containers on a Docker-compatible engine. Shared parts are created once, at first need.
public final class DockerSandbox implements Sandbox {
    private static final Duration TO_CLEAN_UP = Duration.ofSeconds(20);

    private final Http http;
    private final ContainerDetails container;
    private final Permissions permissions;
    private final DrydockInstance instance;
    private final DockerToolbox toolbox;
    private final EngineAnswers asked;
    private final ThrowawayRemovals removals;
    private final LongLivedThrowaways kept;
    private final BaseImages bases;
    private final UsageGate presence = new UsageGate();
    private final Lazy<String> tools;
    private final ReadingThrowaway held;
    private final WriteLimit limit;
    private final Lazy<ThrowawayBase> early;
    private final Lazy<String> unstarted = new Lazy<>(this::createUnstarted);
    private final Lazy<String> untouched = new Lazy<>(this::createUntouched);
    private final ContainerFiles files;
    private final ContainerFiles imageFiles;

    public DockerSandbox(
            Http http,
            ContainerDetails container,
            MountAccess access,
            Privileges privileges,
            DrydockInstance instance,
            DockerToolbox toolbox,
            EngineAnswers asked) {
        this.http = http;
        this.container = container;
        this.permissions = new Permissions(access, privileges);
        this.instance = instance;
        this.toolbox = toolbox;
        this.asked = asked;
        this.removals = new ThrowawayRemovals(http);
        this.kept = new LongLivedThrowaways(http, instance, removals, asked);
        this.bases = new BaseImages(http, container, privileges, instance, asked, removals, kept);
        this.files = new RememberedFiles(archive());
        this.imageFiles = new RememberedFiles(new ArchiveFiles(http, () -> presence.during(untouched::get)));
        this.tools = new Lazy<>(() -> toolbox.volume().orElseThrow(DockerToolbox::missing));
        this.held = new ReadingThrowaway(http, bases, kept, tools);
        this.limit = new WriteLimit(http, held, container.config());
        MountHazards hazards = new MountHazards(held, container.config(), kept::differs);
        this.early = new Lazy<>(() -> hazards.closed(bases.early()));
    }

    @Override
    public Transcript run(Probe probe) throws EngineException, InterruptedException {
        return presence.during(() -> switch (probe.kind()) {
            case READING -> read(probe);
            case EXECUTING -> execute(probe);
            case NETWORK -> join(probe);
        });
    }

    /// A program of the image, such as its loader, gets none of the rights of the tools.
    private Transcript read(Probe probe) throws EngineException, InterruptedException {
        ProbeCommand command = ProbeCommand.reading(probe, container.config());
        if (probe.argv().getFirst().startsWith(Probe.TOOLS + "/")) {
            return held.get().run(probe, command, describe(probe));
        }
        kept.limits().requireForPrograms();
        ThrowawayBase from = bases.containers();
        return launch(new Launch(probe, from, throwaway(from).loading(probe, command)), () -> true, () -> {})
                .orElseThrow();
    }

    private Transcript join(Probe probe) throws EngineException, InterruptedException {
        ThrowawayBase from = bare("");
        return launch(new Launch(probe, from, throwaway(from).joining(probe)), () -> true, () -> {})
                .orElseThrow();
    }

    /// Only the image's files.
    private ThrowawayBase bare(String volume) {
        return ThrowawayBase.unasked(container, volume)
                .withImage(container.imageId())
                .withoutMounts();
    }

    /// Created early, while the engine still lists the container's changes; started only once it is known to have the
    /// files that the container sees.
    private Transcript execute(Probe probe) throws EngineException, InterruptedException {
        kept.limits().requireForPrograms();
        limit.begin();
        Optional<Transcript> first = execute(probe, early.get());
        return first.isPresent()
                ? first.get()
                : execute(probe, early.get().withImage(bases.containers().image()))
                        .orElseThrow();
    }

    /// Empty if the container's files turn out to be different.
    private Optional<Transcript> execute(Probe probe, ThrowawayBase from) throws EngineException, InterruptedException {
        if (!Tracer.traces(probe)) {
            return execute(probe, from, Optional.empty());
        }
        ThrowawaySpec spec = throwaway(bare("").withImage(toolbox.imageName()));
        try (Tracer tracer = Tracer.start(http, kept.creation(), removals, spec, probe)) {
            Optional<Transcript> traced = execute(probe, from, Optional.of(tracer));
            if (traced.isEmpty() || !tracer.failed() || traced.get().ending() instanceof Ending.NotStarted) {
                return traced;
            }
            kept.differs("The trace was made inside the temporary container, where the program could change it: "
                    + tracer.problem());
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            kept.differs("The trace was made inside the temporary container, where the program could change it: "
                    + refused.words());
        }
        return execute(probe, from, Optional.empty());
    }

    private Optional<Transcript> execute(Probe probe, ThrowawayBase from, Optional<Tracer> tracer)
            throws EngineException, InterruptedException {
        Probe inside = tracer.isPresent() ? Tracer.traced(probe) : probe;
        // On Podman, containers that share a network have host names of their own.
        boolean shares = sharesNetwork(probe, from) && !asked.podman();
        Optional<SharedThrowaway> host = shares ? held.host() : Optional.empty();
        if (host.isPresent()) {
            ObjectNode spec = throwaway(from).executingIn(host.get().name(), inside, permissions);
            try (NetworkPeer guest = host.get().guest()) {
                Lazy.Making<Boolean> ready = () -> bases.right(from) && held.runs(host.get()) && guest.enter();
                Optional<Transcript> guests = launch(new Launch(probe, from, spec, tracer), ready, guest::close);
                if (guests.isPresent() || !bases.right(from)) {
                    return guests;
                }
            }
        }
        ObjectNode spec = throwaway(from).executing(inside, permissions);
        return launch(new Launch(probe, from, spec, tracer), () -> bases.right(from), () -> {});
    }

    /// The base with the tools, which may have been built since the rest was looked up.
    private ThrowawaySpec throwaway(ThrowawayBase from) throws EngineException, InterruptedException {
        return new ThrowawaySpec(from.withTools(tools.get()), instance);
    }

    /// A container to be created.
    private record Launch(Probe probe, ThrowawayBase from, ObjectNode spec, Optional<Tracer> tracer) {
        Launch {
            tracer.ifPresent(other -> ThrowawaySpec.tracedBy(spec, other.name()));
        }

        Launch(Probe probe, ThrowawayBase from, ObjectNode spec) {
            this(probe, from, spec, Optional.empty());
        }
    }

    /// Creates the container and starts it when everything is ready; empty if that fails.
    private Optional<Transcript> launch(Launch launch, Lazy.Making<Boolean> ready, Runnable ended)
            throws EngineException, InterruptedException {
        String name = ThrowawayCreation.newName();
        try {
            Optional<String> refusal = create(name, launch);
            if (!ready.make()) {
                return Optional.empty();
            }
            return Optional.of(
                    refusal.isPresent() ? notStarted(launch.probe(), refusal.get()) : start(name, launch, ended));
        } finally {
            removals.container(name);
        }
    }

    /// Empty networks are interchangeable if the container has no network settings of its own.
    private static boolean sharesNetwork(Probe probe, ThrowawayBase from) {
        return probe.network() == Network.NONE
                && Json.at(from.inspection(), "HostConfig", "Sysctls").isEmpty();
    }

    private Transcript start(String name, Launch launch, Runnable ended) throws EngineException, InterruptedException {
        Probe probe = launch.probe();
        ThrowawayLimits limits =
                ThrowawayLimits.of(container.host(), probe.kind(), launch.from().cpus());
        boolean terminal = Json.flag(launch.spec(), "Tty");
        return new Throwaway(http, name, probe, terminal, limits, launch.tracer(), watch(probe, name))
                .run(describe(probe), ended);
    }

    /// True if the program has written too much.
    private Lazy.Making<Boolean> watch(Probe probe, String name) {
        return () -> {
            Optional<String> exceeded = probe.kind() == Probe.Kind.EXECUTING ? limit.exceeded(name) : Optional.empty();
            exceeded.ifPresent(kept::differs);
            return exceeded.isPresent();
        };
    }

    /// The engine's error text when it rejects the start.
    private Optional<String> create(String name, Launch launch) throws EngineException, InterruptedException {
        ThrowawayCreation creation = kept.creation();
        try {
            creation.create(name, launch.spec());
            if (launch.probe().network() == Network.AS_CONFIGURED) {
                for (String network : ConfiguredNetwork.others(launch.from().inspection())) {
                    creation.join(name, network);
                }
            }
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            return Optional.of(refused.words());
        }
        if (!hides(name, launch.from())) {
            return Optional.of("The engine does not hide paths, so the sockets below the mounts could be reached");
        }
        if (launch.probe().traceFile() && launch.tracer().isEmpty()) {
            new TraceFile(http).prepare(name);
        }
        return Optional.empty();
    }

    /// Some engines ignore the list of hidden paths.
    private boolean hides(String name, ThrowawayBase from) throws EngineException, InterruptedException {
        if (from.hidden().isEmpty()) {
            return true;
        }
        JsonNode created = http.json(EngineCall.get("inspect the temporary container", "/containers/", name, "/json"));
        return Json.texts(created, "HostConfig", "MaskedPaths").containsAll(from.hidden());
    }

    private Transcript notStarted(Probe probe, String words) {
        return new Transcript(describe(probe), List.of(), 0, new Ending.NotStarted(words), Duration.ZERO);
    }

    @Override
    public void warmUp() throws EngineException, InterruptedException {
        presence.during(held::get);
    }

    /// The shown command writes the trace to stderr: the folder of the trace file is readable only by root and is gone
    /// with the container.
    @Override
    public String describe(Probe probe) {
        ThrowawaySpec spec = new ThrowawaySpec(ThrowawayBase.unasked(container, toolbox.volumeName()), instance);
        ObjectNode node = switch (probe.kind()) {
            case READING -> spec.held();
            case EXECUTING -> spec.executing(probe.withoutTraceFile(), permissions);
            case NETWORK -> new ThrowawaySpec(bare(toolbox.volumeName()), instance).joining(probe);
        };
        List<String> argv = switch (probe.kind()) {
            case READING, NETWORK -> probe.argv();
            case EXECUTING ->
                ProbeCommand.executing(probe.withoutTraceFile(), container.config())
                        .argv();
        };
        return DescribedCommand.of(node, argv);
    }

    @Override
    public String toolsVolume() {
        return toolbox.volumeName();
    }

    @Override
    public ContainerFiles files() {
        return files;
    }

    @Override
    public ImageContent image() {
        return new ImageContent() {
            @Override
            public ContainerFiles files() {
                return imageFiles;
            }

            @Override
            public List<FileChange> changes() throws IOException {
                return askedChanges();
            }
        };
    }

    private List<FileChange> askedChanges() throws IOException {
        try {
            return presence.during(bases::changed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("asking for changes was interrupted");
        }
    }

    private String createUnstarted() throws EngineException, InterruptedException {
        return kept.create(bases.containers());
    }

    /// Contains only the image's files.
    private String createUntouched() throws EngineException, InterruptedException {
        return kept.create(bare(""));
    }

    private ArchiveFiles archive() {
        boolean bound =
                container.mounts().stream().anyMatch(mount -> mount.type().equals("bind"));
        boolean own = !container.id().isEmpty() && (BaseImages.mounted(container) || !bound);
        ArchiveFiles.Container standIn = () -> presence.during(unstarted::get);
        if (own) {
            return new ArchiveFiles(http, container::id, Optional.of(standIn));
        }
        // Where a mount fails, the files of a container that never ran are the image's.
        Optional<ArchiveFiles.Container> images = container.state().startedAt().isEmpty()
                ? Optional.of(() -> presence.during(untouched::get))
                : Optional.empty();
        return new ArchiveFiles(http, standIn, images);
    }

    @Override
    public List<String> differences() {
        return kept.differences();
    }

    @Override
    public void close() {
        presence.end(TO_CLEAN_UP);
        removals.begin();
        sweep();
        removals.close();
    }

    /// Comes last, because listing images is slow.
    private void sweep() {
        try {
            new Sweeper(http).sweep();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }
}
