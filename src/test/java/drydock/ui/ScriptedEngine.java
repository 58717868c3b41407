package drydock.ui;

import drydock.engine.ContainerControl;
import drydock.engine.ContainerMonitor;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.engine.Toolbox;
import drydock.model.Channel;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.ContainerSummary;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.model.FileChange;
import drydock.model.ImageContent;
import drydock.model.ImageDetails;
import drydock.model.Labels;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import drydock.model.MountAccess;
import drydock.model.Privileges;
import drydock.model.Probe;
import drydock.step.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// An engine that does what a test tells it.
final class ScriptedEngine implements Engine {
    /// Content of a file that every container has as `/run/secrets/api`.
    static final String SECRET_IN_A_FILE = "blue-lantern-7714";

    private static final EngineEvent GONE = new EngineEvent(Instant.EPOCH, "engine", "gone", "", Map.of());

    private final Map<String, ScriptedContainer> containers = new LinkedHashMap<>();
    private final List<EngineEvent> history = new ArrayList<>();
    private final Set<BlockingQueue<EngineEvent>> subscribers = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean up = true;

    /// Adds a container and tells of it.
    synchronized ScriptedContainer add(ScriptedContainer container) {
        containers.put(container.id(), container);
        tell(container, "create", Map.of());
        return container;
    }

    synchronized void remove(ScriptedContainer container) {
        containers.remove(container.id());
        container.close();
        tell(container, "destroy", Map.of());
    }

    synchronized Collection<ScriptedContainer> all() {
        return List.copyOf(containers.values());
    }

    /// A run begins.
    void start(ScriptedContainer container) {
        container.started(Instant.now());
        tell(container, "start", Map.of());
    }

    /// A run ends; with a policy that repeats it the container is restarting from then on.
    void die(ScriptedContainer container, int code) {
        container.ended(Instant.now(), code);
        tell(container, "die", Map.of("exitCode", Integer.toString(code)));
    }

    void tell(ScriptedContainer container, String action, Map<String, String> attributes) {
        EngineEvent event = new EngineEvent(Instant.now(), "container", action, container.id(), attributes);
        synchronized (history) {
            history.add(event);
            if (history.size() > 256) {
                history.removeFirst();
            }
        }
        subscribers.forEach(queue -> queue.add(event));
    }

    /// The engine goes away: every stream ends, every question fails.
    void goAway() {
        up = false;
        subscribers.forEach(queue -> queue.add(GONE));
        all().forEach(ScriptedContainer::cutOff);
    }

    void comeBack() {
        up = true;
    }

    boolean up() {
        return up;
    }

    /// What it was asked, such as `inspect 3f…`.
    List<String> asked() {
        return asked;
    }

    private void check(String question) throws EngineException.Unreachable {
        asked.add(question);
        if (!up) {
            throw new EngineException.Unreachable(
                    "The engine at scripted:// does not answer.", new IllegalStateException());
        }
    }

    @Override
    public EngineInfo info() throws EngineException {
        check("info");
        return new EngineInfo(
                "unix:///var/run/docker.sock",
                "Docker Engine",
                "20.10.24",
                "1.41",
                "linux",
                "amd64",
                "6.1.0",
                2,
                4,
                8L << 30);
    }

    @Override
    public List<drydock.model.PublishedPort> published() {
        return List.of();
    }

    @Override
    public List<ContainerSummary> containers() throws EngineException {
        check("containers");
        return all().stream()
                .map(ScriptedContainer::summary)
                .filter(container -> !container.labels().containsKey(Labels.KIND))
                .toList();
    }

    @Override
    public ContainerDetails inspect(String container) throws EngineException {
        check("inspect " + container);
        return find(container).details();
    }

    ScriptedContainer find(String container) throws EngineException.NotFound {
        return all().stream()
                .filter(one -> one.id().startsWith(container) || one.name().equals(container))
                .findFirst()
                .orElseThrow(() -> new EngineException.NotFound(
                        "There is no container " + container + ".", new IllegalStateException()));
    }

    @Override
    public ImageDetails image(String image) throws EngineException {
        check("image");
        if (image.equals("sha256:feed")) {
            ContainerConfig config = new ContainerConfig(
                    "",
                    List.of("PATH=/usr/bin:/bin"),
                    List.of(),
                    List.of("/app/image"),
                    "",
                    false,
                    false,
                    "",
                    "",
                    List.of(),
                    Map.of());
            return new ImageDetails(
                    image, List.of("app:1"), "linux", "amd64", "", Optional.empty(), 1, config, List.of());
        }
        throw new EngineException.NotFound("There is no image " + image + ".", new IllegalStateException());
    }

    @Override
    public List<EngineEvent> history(String containerId) throws EngineException {
        check("history");
        synchronized (history) {
            return history.stream()
                    .filter(event -> event.actorId().equals(containerId))
                    .toList();
        }
    }

    @Override
    public void events(Runnable ready, Consumer<EngineEvent> sink) throws EngineException, InterruptedException {
        check("events");
        BlockingQueue<EngineEvent> queue = new LinkedBlockingQueue<>();
        subscribers.add(queue);
        try {
            ready.run();
            for (EngineEvent event = queue.take(); !event.equals(GONE); event = queue.take()) {
                sink.accept(event);
            }
            throw new EngineException.Unreachable("The engine's events ended.", new IllegalStateException());
        } finally {
            subscribers.remove(queue);
        }
    }

    @Override
    public void logs(String containerId, LogRequest request, Consumer<LogFrame> sink)
            throws EngineException, InterruptedException {
        check("logs");
        find(containerId).log(request, sink);
        if (!up) {
            throw new EngineException.Unreachable("The log ended with the engine.", new IllegalStateException());
        }
    }

    /// With files to read; scripted examiners run nothing.
    @Override
    public Sandbox sandbox(ContainerDetails container, MountAccess mounts, Privileges privileges) {
        MemoryFiles files = new MemoryFiles()
                .with("/run/secrets/api", 0400, SECRET_IN_A_FILE)
                .with("/etc/web.conf", 0644, "port 80\nsecret " + SECRET_IN_A_FILE + "\nworkers 4\n");
        ContainerFiles before = new MemoryFiles().with("/etc/web.conf", 0644, "port 80\nsecret none\nworkers 2\n");
        return (Sandbox) java.lang.reflect.Proxy.newProxyInstance(
                Sandbox.class.getClassLoader(), new Class<?>[] {Sandbox.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "files" -> files;
                        case "image" -> image(before);
                        case "run" -> ScriptedMonitor.listed(files, (Probe) arguments[0]);
                        case "close" -> null;
                        default -> throw new UnsupportedOperationException("scripted examiners need none");
                    };
                });
    }

    private static ImageContent image(ContainerFiles files) {
        return new ImageContent() {
            @Override
            public ContainerFiles files() {
                return files;
            }

            @Override
            public List<FileChange> changes() {
                return List.of(
                        new FileChange(FileChange.Kind.MODIFIED, "/etc/web.conf"),
                        new FileChange(FileChange.Kind.ADDED, "/tmp/cache"),
                        new FileChange(FileChange.Kind.DELETED, "/var/lib/web/index"));
            }
        };
    }

    @Override
    public ContainerControl control() {
        return new ScriptedControl(this);
    }

    @Override
    public ContainerMonitor monitor() {
        return new ScriptedMonitor();
    }

    @Override
    public Toolbox toolbox() {
        return (Toolbox) java.lang.reflect.Proxy.newProxyInstance(
                Toolbox.class.getClassLoader(), new Class<?>[] {Toolbox.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("status")) {
                        return new Toolbox.Status("1", Optional.of("1"), 1, List.of("busybox"));
                    }
                    throw new UnsupportedOperationException("it is built already");
                });
    }

    @Override
    public void close() {}

    /// A frame as a container without a terminal gives it: stamp, text, line end.
    static LogFrame frame(Channel channel, Instant time, String text) {
        return new LogFrame(channel, (stamp(time) + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static String stamp(Instant time) {
        return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(time);
    }

    /// Finds this engine, or tells why there is none.
    EngineFinder finder() {
        return () -> up
                ? new EngineFinder.Search(Optional.of(this), List.of())
                : new EngineFinder.Search(
                        Optional.empty(),
                        List.of(
                                new EngineFinder.Attempt(
                                        "tcp://localhost:2375",
                                        "DOCKER_HOST",
                                        "Connection refused.",
                                        "Start the engine, or unset DOCKER_HOST.",
                                        false),
                                new EngineFinder.Attempt(
                                        "unix:///var/run/docker.sock",
                                        "the usual socket",
                                        "There is no such socket.",
                                        "Start Docker: systemctl start docker",
                                        false)));
    }
}
