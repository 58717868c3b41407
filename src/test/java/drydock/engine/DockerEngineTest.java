package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engine.api.Http;
import drydock.engine.connect.Endpoint;
import drydock.engine.connect.Transports;
import drydock.engine.throwaway.DrydockInstance;
import drydock.engine.throwaway.Sweeper;
import drydock.engine.toolbox.CarriedToolbox;
import drydock.engine.toolbox.DockerToolbox;
import drydock.engine.toolbox.ToolboxRecipe;
import drydock.model.EngineInfo;
import drydock.model.Labels;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real engine keeps the contract, and some more.
@Tag("engine")
class DockerEngineTest extends EngineContract {
    private static final String DEBIAN = "debian:bookworm-slim";
    private static final TestContainers CONTAINERS = new TestContainers();
    private static Engine engine;

    @TempDir
    static Path installation;

    @BeforeAll
    static void connect() throws InterruptedException {
        engine = TestContainers.engine();
    }

    @AfterAll
    static void clearAway() throws Exception {
        CONTAINERS.close();
        engine.close();
    }

    @Override
    protected Engine engine() {
        return engine;
    }

    @Override
    protected String ended(String name, String stdout, String stderr, int status) throws Exception {
        String id = CONTAINERS.run(
                "--name",
                name,
                DEBIAN,
                "sh",
                "-c",
                "echo \"$1\"; echo \"$2\" >&2; exit $3",
                "sh",
                stdout,
                stderr,
                String.valueOf(status));
        TestContainers.docker("wait", id);
        return id;
    }

    @Override
    protected String running(String name, String stdout) throws Exception {
        return CONTAINERS.run("--name", name, DEBIAN, "sh", "-c", "echo \"$1\"; exec sleep 300", "sh", stdout);
    }

    @Override
    protected String throwaway() throws Exception {
        return CONTAINERS.create("--label", Labels.KIND + "=throwaway", DEBIAN, "true");
    }

    @Override
    protected void remove(String id) throws Exception {
        TestContainers.docker("rm", "-fv", id);
    }

    @Test
    void tellsWhichEngineItIs() throws Exception {
        EngineInfo info = engine.info();
        assertThat(info.version())
                .isEqualTo(TestContainers.docker("version", "-f", "{{.Server.Version}}")
                        .strip());
        assertThat(info.apiVersion()).matches("1\\.\\d+");
        assertThat(info.architecture()).isIn("amd64", "arm64");
        assertThat(info.cgroup()).isIn(1, 2);
        assertThat(info.memory()).isPositive();
    }

    @Test
    void readsTheLogOfATerminal() throws Exception {
        String id = CONTAINERS.run("--tty", DEBIAN, "printf", "\\001\\000binary\\n");
        TestContainers.docker("wait", id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.logs(id, LogRequest.last(10), frame -> bytes.writeBytes(frame.bytes()));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\u0001\u0000binary\r\n");
    }

    @Test
    void keepsEachFramesBytesToItself() throws Exception {
        String id = CONTAINERS.run(DEBIAN, "sh", "-c", "for i in 1 2 3; do echo line $i; done");
        TestContainers.docker("wait", id);
        List<LogFrame> frames = new ArrayList<>();
        engine.logs(id, LogRequest.last(10), frames::add);
        assertThat(frames)
                .extracting(frame -> new String(frame.bytes(), StandardCharsets.UTF_8).split(" ", 2)[1])
                .containsExactly("line 1\n", "line 2\n", "line 3\n");
    }

    @Test
    void readsOnlyTheLastLines() throws Exception {
        String id = CONTAINERS.run(DEBIAN, "seq", "100");
        TestContainers.docker("wait", id);
        List<LogFrame> frames = new ArrayList<>();
        engine.logs(id, LogRequest.last(2), frames::add);
        assertThat(frames).hasSize(2);
    }

    @Test
    void saysWhenTheLogDriverKeepsNothing() throws Exception {
        String id = CONTAINERS.run("--log-driver", "none", DEBIAN, "true");
        assertThatThrownBy(() -> engine.logs(id, LogRequest.last(1), _ -> {}))
                .isInstanceOf(EngineException.Refused.class)
                .hasMessageContaining("log driver does not support reading");
    }

    @Test
    void tellsCapabilitiesInEitherSpelling() throws Exception {
        String id = CONTAINERS.create("--cap-add", "CAP_SYSLOG", DEBIAN, "true");
        assertThat(engine.inspect(id).host().capAdd())
                .singleElement()
                .asString()
                .endsWith("SYSLOG");
    }

    @Test
    void buildsFillsAndRemovesAToolbox() throws Exception {
        ToolboxRecipe recipe = new ToolboxRecipe(
                "drydock-toolbox-trial-" + ProcessHandle.current().pid(),
                "FROM " + DEBIAN + " AS build\nARG DRYDOCK_INSTANCE\n"
                        + "LABEL drydock=toolbox drydock.instance=$DRYDOCK_INSTANCE\n"
                        + "RUN mkdir /.drydock && echo tool > /.drydock/tool && printf %s \"$http_proxy\" | md5sum > /.drydock/proxy\n"
                        + "FROM " + DEBIAN + "\nLABEL drydock=toolbox drydock.tools=\"tool\"\n"
                        + "COPY --from=build /.drydock /.drydock\nCMD [\"true\"]\n");
        DrydockInstance instance = new DrydockInstance("trial", 1, System.nanoTime());
        try (Http http = Transports.open(Endpoint.of(engine.info().endpoint()))) {
            DockerToolbox toolbox =
                    new DockerToolbox(http, recipe, instance, Map.of("http_proxy", "http://user:s3cr3t@proxy"));
            List<String> progress = new ArrayList<>();
            assertThat(toolbox.status().ready()).isFalse();
            toolbox.build(progress::add);
            assertThat(toolbox.status().ready()).isTrue();
            assertThat(toolbox.status().tools()).containsExactly("tool");
            assertThat(progress)
                    .contains(
                            "Preparing the toolbox: collecting the tools", "Preparing the toolbox: creating the image")
                    .noneMatch(line -> line.contains("s3cr3t"));
            assertThat(TestContainers.docker("run", "--rm", "-v", recipe.volume() + ":/t", DEBIAN, "cat", "/t/proxy"))
                    .startsWith(md5("http://user:s3cr3t@proxy"));
            assertThat(TestContainers.docker("history", "--no-trunc", recipe.image()))
                    .doesNotContain("s3cr3t");
            assertThat(TestContainers.docker("run", "--rm", "-v", recipe.volume() + ":/t", DEBIAN, "cat", "/t/tool"))
                    .isEqualTo("tool\n");
            assertThat(TestContainers.docker("images", "-aq", "--filter", "label=drydock.instance=" + instance.label()))
                    .isEmpty();
            byte[] archive = toolbox.exported();
            toolbox.remove();
            assertThat(toolbox.status().present()).isEmpty();
            assertThatThrownBy(() -> toolbox.imported("no archive".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(EngineException.Refused.class)
                    .hasMessageContaining("can't read the file as an image");
            toolbox.imported(archive);
            assertThat(toolbox.volume()).contains(recipe.volume());
            toolbox.remove();
            loadsTheToolboxOfAnInstallation(http, recipe, archive);
            assertThat(TestContainers.docker("volume", "ls", "-q")).doesNotContain(recipe.volume());
        }
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Its Dockerfile can't be built, so the image comes from the file.
    private static void loadsTheToolboxOfAnInstallation(Http http, ToolboxRecipe recipe, byte[] archive)
            throws Exception {
        Path file = Files.createFile(
                installation.resolve(recipe.volume() + "-" + engine.info().architecture() + ".tar.gz"));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(archive);
        }
        DockerToolbox toolbox = new DockerToolbox(
                http,
                recipe,
                new DrydockInstance("trial", 1, 1),
                Map.of(),
                new CarriedToolbox(Optional.of(installation)));
        List<String> progress = new ArrayList<>();
        toolbox.build(progress::add);
        assertThat(progress).containsExactly("Preparing the toolbox: loading its image onto the engine");
        assertThat(toolbox.status().tools()).containsExactly("tool");
        toolbox.remove();
    }

    @Test
    void saysWhatToDoWhenTheToolboxCannotBeBuilt() throws Exception {
        ToolboxRecipe recipe = new ToolboxRecipe("drydock-toolbox-broken", "FROM localhost:1/no-such-image\n");
        try (Http http = Transports.open(Endpoint.of(engine.info().endpoint()))) {
            DockerToolbox toolbox = new DockerToolbox(http, recipe, new DrydockInstance("trial", 1, 1), Map.of());
            assertThatThrownBy(() -> toolbox.build(_ -> {}))
                    .isInstanceOf(EngineException.Refused.class)
                    .hasMessageContaining("docker pull debian:bookworm-slim")
                    .hasMessageContaining("drydock toolbox import");
        }
    }

    @Test
    void sweepsWhatADeadDrydockOfThisMachineLeft() throws Exception {
        DrydockInstance own = DrydockInstance.ofThisProcess();
        DrydockInstance dead = new DrydockInstance(own.host(), own.pid(), own.started() - 1);
        String left = labelled(dead);
        String alive = labelled(own);
        String elsewhere = labelled(new DrydockInstance("another-machine", 1, 1));
        try (Http http = Transports.open(Endpoint.of(engine.info().endpoint()))) {
            new Sweeper(http).sweep();
        }
        assertThat(TestContainers.docker("ps", "-aq", "--no-trunc"))
                .doesNotContain(left)
                .contains(alive, elsewhere);
    }

    private static String labelled(DrydockInstance instance) throws Exception {
        return CONTAINERS.create(
                "--label",
                Labels.KIND + "=throwaway",
                "--label",
                Labels.INSTANCE + "=" + instance.label(),
                DEBIAN,
                "true");
    }
}
