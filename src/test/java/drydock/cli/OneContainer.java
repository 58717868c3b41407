package drydock.cli;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.engine.Toolbox;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.ContainerSummary;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.model.FileMode;
import drydock.model.FileStat;
import drydock.model.ImageDetails;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import drydock.model.MountAccess;
import drydock.model.Privileges;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// An engine that holds the container `web` and refuses to run anything.
class OneContainer implements Engine {
    private final Subject subject = Subjects.exited();
    private Optional<String> toolbox = Optional.empty();

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
        ContainerDetails web = subject.container();
        return List.of(new ContainerSummary(
                web.id(),
                web.name(),
                web.image(),
                web.imageId(),
                "restarting",
                "Restarting (0)\u001b[31m",
                web.created(),
                Map.of()));
    }

    @Override
    public ContainerDetails inspect(String container) throws EngineException {
        if (!container.equals("web") && !container.equals(subject.container().id())) {
            throw new EngineException.NotFound("there is no container " + container, (Throwable) null);
        }
        return subject.container();
    }

    @Override
    public ImageDetails image(String image) throws EngineException {
        if (image.equals("gone")) {
            throw new EngineException.NotFound("there is no image gone", (Throwable) null);
        }
        return subject.image();
    }

    @Override
    public List<EngineEvent> history(String containerId) {
        return List.of();
    }

    @Override
    public void events(Runnable ready, Consumer<EngineEvent> sink) {}

    @Override
    public void logs(String containerId, LogRequest request, Consumer<LogFrame> sink) {}

    @Override
    public Sandbox sandbox(ContainerDetails container, MountAccess mounts, Privileges privileges) {
        return new NothingRuns();
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
                return new Status("7", toolbox, 50_000_000, toolbox.isPresent() ? List.of("strace") : List.of());
            }

            @Override
            public void build(Consumer<String> progress) {
                progress.accept("Step 1/3");
                toolbox = Optional.of("7");
            }

            @Override
            public void remove() {
                toolbox = Optional.empty();
            }
        };
    }

    @Override
    public void close() {}

    private static final class NothingRuns implements Sandbox {
        @Override
        public void warmUp() {}

        @Override
        public Transcript run(Probe probe) throws EngineException {
            throw new EngineException.Refused("nothing runs here", (Throwable) null);
        }

        @Override
        public String describe(Probe probe) {
            return "docker run";
        }

        @Override
        public ContainerFiles files() {
            return new NoFiles();
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
        public void close() {}
    }

    private static final class NoFiles implements ContainerFiles {
        @Override
        public Optional<FileMode> mode(String path) {
            return stat(path).map(FileMode::of);
        }

        @Override
        public Optional<FileStat> stat(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<FileStat> entry(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> names(String directory, int most) {
            return List.of();
        }

        @Override
        public Optional<byte[]> read(String path, long limit) {
            return Optional.empty();
        }
    }
}
