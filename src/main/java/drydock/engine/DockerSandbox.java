package drydock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.Ending;
import drydock.model.FileChange;
import drydock.model.ImageContent;
import drydock.model.Mount;
import drydock.model.Network;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Throwaways on a Docker-compatible engine. What they share is made once, at first need.
final class DockerSandbox implements Sandbox {
    private static final Duration TO_CLEAN_UP = Duration.ofSeconds(20);

    private final Http http;
    private final ContainerDetails container;
    private final Instance instance;
    private final DockerToolbox toolbox;
    private final Removals removals;
    private final List<String> differences = new CopyOnWriteArrayList<>();
    private final Presence presence = new Presence();
    private final Once<Base> base = new Once<>(this::prepare);
    private final Once<String> tools;
    private final Once<HeldThrowaway> held = new Once<>(this::hold);
    private final Once<String> unstarted = new Once<>(() -> createKept(base.get()));
    private final Once<String> untouched = new Once<>(this::createUntouched);
    private final ContainerFiles files;
    private final ContainerFiles imageFiles;
    private volatile List<FileChange> changed = List.of();

    DockerSandbox(Http http, ContainerDetails container, Instance instance, DockerToolbox toolbox) {
        this.http = http;
        this.container = container;
        this.instance = instance;
        this.toolbox = toolbox;
        this.removals = new Removals(http);
        this.files = new RememberedFiles(archive());
        this.imageFiles = new RememberedFiles(new ArchiveFiles(http, () -> presence.during(untouched::get)));
        this.tools = new Once<>(() -> toolbox.volume().orElseThrow(DockerToolbox::missing));
    }

    @Override
    public Transcript run(Probe probe) throws EngineException, InterruptedException {
        return presence.during(() -> switch (probe.kind()) {
            case READING -> held.get().run(probe, ProbeCommand.reading(probe, container.config()), describe(probe));
            case EXECUTING -> execute(probe);
        });
    }

    private Transcript execute(Probe probe) throws EngineException, InterruptedException {
        ObjectNode spec = new ThrowawaySpec(equipped(), instance).executing(probe);
        String name = Creation.newName();
        try {
            Optional<String> refusal = create(name, spec, probe);
            if (refusal.isPresent()) {
                return notStarted(probe, refusal.get());
            }
            Limits limits = Limits.of(container.host(), probe.kind(), base.get().cpus());
            boolean terminal = Json.flag(spec, "Tty");
            return new Throwaway(http, name, probe, terminal, limits).run(describe(probe));
        } finally {
            removals.container(name);
        }
    }

    /// The engine's words when it refuses.
    private Optional<String> create(String name, ObjectNode spec, Probe probe)
            throws EngineException, InterruptedException {
        Creation creation = new Creation(http, this::differs);
        try {
            creation.create(name, spec);
            if (probe.network() == Network.AS_CONFIGURED) {
                for (String network : ConfiguredNetwork.others(base.get().inspection())) {
                    creation.join(name, network);
                }
            }
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            return Optional.of(refused.words());
        }
        if (probe.traceFile()) {
            new TraceFile(http).prepare(name);
        }
        return Optional.empty();
    }

    private Transcript notStarted(Probe probe, String words) {
        return new Transcript(describe(probe), List.of(), 0, new Ending.NotStarted(words), Duration.ZERO);
    }

    private Base prepare() throws EngineException, InterruptedException {
        return container.id().isEmpty() ? prepareImage() : prepareContainer();
    }

    private Base prepareImage() throws EngineException, InterruptedException {
        new Sweeper(http).sweep();
        return base(container.imageId(), MissingNode.getInstance());
    }

    private Base prepareContainer() throws EngineException, InterruptedException {
        JsonNode inspection =
                http.json(Call.get("inspect container " + container.name(), "/containers/", container.id(), "/json"));
        Layer layer = new Layer(http, container, instance, removals);
        Exchange<JsonNode> changes = layer.ask();
        try {
            new Sweeper(http).sweep();
            Base base = base(container.imageId(), inspection);
            changed = layer.answer(changes);
            return layer.snapshot(changed, this::differs).map(base::withImage).orElse(base);
        } finally {
            changes.cancel();
        }
    }

    /// With the tools, which may have been built since the rest was looked up.
    private Base equipped() throws EngineException, InterruptedException {
        return base.get().withTools(tools.get());
    }

    private Base base(String image, JsonNode inspection) throws EngineException, InterruptedException {
        Mounts mounts = mounts();
        mounts.leftOut().forEach(this::differs);
        long cpus = Json.number(http.json(Call.get("ask for its state", "/info")), "NCPU");
        NotCarried.of(container).forEach(this::differs);
        return new Base(image, container, inspection, mounts.all(), Optional.empty(), (int) cpus);
    }

    /// Whether a bind is a socket is asked of the container only while it runs: looking into one that does not run
    /// makes the engine mount its binds, and create a missing source.
    private Mounts mounts() throws EngineException, InterruptedException {
        Mounts mounts = new Mounts(container);
        List<Mount> binds = container.mounts().stream()
                .filter(mount -> mount.type().equals("bind"))
                .toList();
        if (binds.isEmpty() || container.id().isEmpty()) {
            return mounts;
        }
        String witness = mounted()
                ? container.id()
                : createKept(Base.unasked(container, "").withImage(container.imageId()));
        for (Mount bind : binds) {
            if (socket(witness, bind)) {
                mounts.leaveOutSocket(bind);
            }
        }
        return mounts;
    }

    private boolean mounted() {
        return container.state().running() || container.state().restarting();
    }

    private boolean socket(String witness, Mount bind) throws EngineException, InterruptedException {
        try {
            Call look = Call.head("look at " + bind.source(), "/containers/", witness, "/archive")
                    .with("path", bind.destination());
            return http.exchange(look, response -> PathStat.of(response).socket());
        } catch (EngineException.NotFound | EngineException.Refused unknown) {
            // Where its source is missing, so is the socket.
            return false;
        }
    }

    @Override
    public void warmUp() throws EngineException, InterruptedException {
        presence.during(held::get);
    }

    private HeldThrowaway hold() throws EngineException, InterruptedException {
        try {
            return hold(equipped());
        } catch (EngineException.NotFound | EngineException.Refused refused) {
            if (base.get().mounts().isEmpty()) {
                throw refused;
            }
            differs("Files are read without the container's mounts, because the engine can't mount them: "
                    + refused.words());
            return hold(equipped().withoutMounts());
        }
    }

    private HeldThrowaway hold(Base from) throws EngineException, InterruptedException {
        String name = createKept(from);
        http.send(Call.post("start a throwaway", "/containers/", name, "/start"));
        return new HeldThrowaway(http, name);
    }

    /// Stays until this sandbox is closed; noted before it is created, so that it is removed whatever happens.
    private String createKept(Base from) throws EngineException, InterruptedException {
        String name = Creation.newName();
        removals.containerAtClose(name);
        new Creation(http, this::differs).create(name, new ThrowawaySpec(from, instance).held());
        return name;
    }

    private void differs(String sentence) {
        if (!differences.contains(sentence)) {
            differences.add(sentence);
        }
    }

    @Override
    public String describe(Probe probe) {
        ThrowawaySpec spec = new ThrowawaySpec(Base.unasked(container, toolbox.volumeName()), instance);
        ObjectNode node = switch (probe.kind()) {
            case READING -> spec.held();
            case EXECUTING -> spec.executing(probe);
        };
        List<String> argv = switch (probe.kind()) {
            case READING -> probe.argv();
            case EXECUTING -> ProbeCommand.executing(probe, container.config()).argv();
        };
        return DescribedCommand.of(node, argv);
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
            presence.during(base::get);
            return changed;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("asking for changes was interrupted");
        }
    }

    /// Holds the image's files and nothing else.
    private String createUntouched() throws EngineException, InterruptedException {
        return createKept(
                Base.unasked(container, "").withImage(container.imageId()).withoutMounts());
    }

    private ArchiveFiles archive() {
        boolean bound =
                container.mounts().stream().anyMatch(mount -> mount.type().equals("bind"));
        boolean own = !container.id().isEmpty() && (mounted() || !bound);
        return new ArchiveFiles(http, own ? container::id : () -> presence.during(unstarted::get));
    }

    @Override
    public List<String> differences() {
        return List.copyOf(differences);
    }

    @Override
    public void close() {
        presence.end(TO_CLEAN_UP);
        removals.close();
    }
}
