package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.engine.Toolbox;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.ContainerSummary;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.model.ImageDetails;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import drydock.model.MountAccess;
import drydock.model.Privileges;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.step.MemoryFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An engine with one container, `web`, whose sandbox fails or hangs on demand.
class StubEngine implements Engine {
    static final String SECRET = "q8Zr-41kd-99XX-long-enough";

    /// Stands in a file of the container.
    static final String FILE_SECRET = "correct horse battery";

    final StubSandbox sandbox = new StubSandbox();

    /// What happens to `web` once somebody follows the events.
    volatile List<EngineEvent> coming = List.of();

    volatile boolean silent;
    final CountDownLatch following = new CountDownLatch(1);
    private volatile ContainerDetails web;
    private final Subject subject = Subjects.subject(new ContainerConfig(
            "",
            List.of("API_KEY=" + SECRET),
            List.of("/app"),
            List.of(),
            "",
            false,
            false,
            "",
            "host",
            List.of(),
            Map.of()));

    StubEngine() {
        web = subject.container();
    }

    /// With another state of `web`.
    StubEngine(ContainerDetails web) {
        this.web = web;
    }

    void becomes(ContainerDetails other) {
        web = other;
    }

    @Override
    public EngineInfo info() {
        return subject.engine();
    }

    @Override
    public List<drydock.model.PublishedPort> published() {
        return List.of();
    }

    @Override
    public List<ContainerSummary> containers() {
        return List.of();
    }

    @Override
    public ContainerDetails inspect(String container) throws EngineException {
        if (!container.equals("web") && !container.equals(web.id())) {
            throw new EngineException.NotFound("there is no container " + container, (Throwable) null);
        }
        return web;
    }

    @Override
    public ImageDetails image(String image) throws EngineException {
        return subject.image();
    }

    @Override
    public List<EngineEvent> history(String containerId) throws EngineException {
        return List.of();
    }

    @Override
    public void events(Runnable ready, Consumer<EngineEvent> sink) throws InterruptedException {
        ready.run();
        following.countDown();
        coming.forEach(sink);
        new CountDownLatch(silent ? 1 : 0).await();
    }

    @Override
    public void logs(String containerId, LogRequest request, Consumer<LogFrame> sink) {}

    @Override
    public Sandbox sandbox(ContainerDetails container, MountAccess mounts, Privileges privileges) {
        return sandbox;
    }

    @Override
    public drydock.engine.ContainerControl control() {
        throw new UnsupportedOperationException("only the window changes containers");
    }

    @Override
    public drydock.engine.ContainerMonitor monitor() {
        return new drydock.engine.SilentMonitor();
    }

    @Override
    public Toolbox toolbox() {
        return new Toolbox() {
            @Override
            public byte[] exported() {
                return new byte[] {1, 2, 3};
            }

            @Override
            public void imported(byte[] archive) {}

            @Override
            public Status status() {
                return new Status("1", Optional.of("1"), 1, List.of());
            }

            @Override
            public void build(Consumer<String> progress) {}

            @Override
            public void remove() {}
        };
    }

    @Override
    public void close() {}

    /// A sandbox that fails or hangs when told to.
    static final class StubSandbox implements Sandbox {
        @Override
        public void warmUp() {}

        volatile @Nullable EngineException failure;
        volatile boolean hang;
        volatile boolean closed;
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public Transcript run(Probe probe) throws EngineException, InterruptedException {
            if (failure != null) {
                throw failure;
            }
            entered.countDown();
            try {
                new CountDownLatch(hang ? 1 : 0).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            throw new IllegalStateException("nothing to return");
        }

        @Override
        public String describe(Probe probe) {
            return "docker run";
        }

        @Override
        public ContainerFiles files() {
            return new MemoryFiles().with("/run/secrets/token", 0400, FILE_SECRET + "\n");
        }

        @Override
        public String toolsVolume() {
            return "drydock-toolbox-test";
        }

        @Override
        public drydock.model.ImageContent image() {
            throw new IllegalStateException("no image");
        }

        @Override
        public List<String> differences() {
            return List.of();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
