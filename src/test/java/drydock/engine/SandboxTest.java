package drydock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.throwaway.DrydockInstance;
import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.FileStat;
import drydock.model.Labels;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.OutputLine;
import drydock.model.Privileges;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class SandboxTest {
    private static final String DEBIAN = "debian:bookworm-slim";
    private static final TestContainers CONTAINERS = new TestContainers();
    private static final String INSTANCE =
            "label=" + Labels.INSTANCE + "=" + DrydockInstance.ofThisProcess().label();
    private static Engine engine;

    @BeforeAll
    static void connect() throws Exception {
        engine = TestContainers.engine();
        engine.toolbox().build(_ -> {});
    }

    @AfterAll
    static void clearAway() throws Exception {
        CONTAINERS.close();
        engine.close();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(TestContainers.docker("ps", "-aq", "--filter", INSTANCE)).isEmpty();
        assertThat(TestContainers.docker("images", "-aq", "--filter", INSTANCE)).isEmpty();
    }

    private static Probe executing(String... argv) {
        return Probe.executing(List.of(argv), Network.NONE, Duration.ofSeconds(30));
    }

    private static Transcript run(String container, Probe probe) throws Exception {
        try (Sandbox sandbox = engine.sandbox(engine.inspect(container))) {
            return sandbox.run(probe);
        }
    }

    private static List<String> texts(Transcript transcript, Channel channel) {
        return transcript.lines(channel).stream().map(OutputLine::text).toList();
    }

    private static String volumes(String container) throws Exception {
        return TestContainers.docker("inspect", "-f", "{{range .Mounts}}{{.Name}} {{end}}", container);
    }

    @Test
    void runsAsTheContainerDoes() throws Exception {
        String id = CONTAINERS.create(
                "--user", "1234:99", "-e", "SECRET=s3cr3t", "-w", "/srv", "--hostname", "shop", DEBIAN, "true");
        Transcript transcript = run(
                id,
                executing(
                        "sh",
                        "-c",
                        "id -u; id -g; pwd; echo $SECRET; hostname; grep -c shop /etc/hosts; echo oops >&2; exit 3"));
        assertThat(texts(transcript, Channel.STDOUT)).containsExactly("1234", "99", "/srv", "s3cr3t", "shop", "1");
        assertThat(texts(transcript, Channel.STDERR)).containsExactly("oops");
        assertThat(transcript.ending()).isEqualTo(new Ending.Exited(3));
        assertThat(transcript.command()).contains("-e SECRET").doesNotContain("s3cr3t");
    }

    @Test
    void readsFilesOfAContainerWhoseVolumeCannotBeMounted() throws Exception {
        String image = CONTAINERS.image("FROM " + DEBIAN + "\nRUN mkdir -p /etc/app/config\n");
        String id = CONTAINERS.create("-v", "/etc/hostname:/etc/app/config:ro", image, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            assertThat(sandbox.files().mode("/usr/bin/true")).isPresent();
            assertThat(sandbox.files().mode("/usr/bin/no-such-program")).isEmpty();
        }
    }

    @Test
    void readsWhatOnlyRootMayReadWithoutTheLoaderVariablesOfTheImage() throws Exception {
        String id = CONTAINERS.create("--user", "1234", "-e", "LD_PRELOAD=/nowhere.so", DEBIAN, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            Transcript file = sandbox.run(Probe.reading(List.of("/.drydock/file", "/bin/dash")));
            assertThat(file.ending()).isEqualTo(new Ending.Exited(0));
            assertThat(texts(file, Channel.STDOUT)).singleElement().asString().contains("ELF 64-bit");
            assertThat(texts(file, Channel.STDERR)).isEmpty();
            Transcript shadow = sandbox.run(Probe.reading(List.of("/.drydock/busybox", "cat", "/etc/shadow")));
            assertThat(shadow.ending()).isEqualTo(new Ending.Exited(0));
        }
    }

    @Test
    void givesTheImagesOwnLoaderItsVariables() throws Exception {
        String id = CONTAINERS.create("-e", "LD_LIBRARY_PATH=/opt/lib", "-e", "TOKEN=x", DEBIAN, "true");
        Transcript own = run(id, Probe.reading(List.of("/usr/bin/env")));
        assertThat(texts(own, Channel.STDOUT))
                .contains("LD_LIBRARY_PATH=/opt/lib")
                .noneMatch(line -> line.startsWith("TOKEN"));
    }

    @Test
    void tracesWithTheLoaderVariablesGivenBackToTheProgram() throws Exception {
        String id = CONTAINERS.create(
                "--user", "1234", "--read-only", "-e", "LD_LIBRARY_PATH=/opt/lib", "-e", "LD_PRELOAD=", DEBIAN, "true");
        Probe probe = executing("/.drydock/strace", "-f", "-o", Probe.TRACE, "/usr/bin/env")
                .withTraceFile();
        Transcript transcript = run(id, probe);
        assertThat(transcript.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(transcript.lines().getFirst().channel()).isEqualTo(Channel.TOOL);
        assertThat(texts(transcript, Channel.TOOL))
                .anyMatch(line -> line.contains("/opt/lib/glibc-hwcaps") || line.contains("/opt/lib/libc.so.6"))
                .last()
                .asString()
                .contains("+++ exited with 0 +++");
        assertThat(texts(transcript, Channel.STDOUT)).contains("LD_LIBRARY_PATH=/opt/lib");
    }

    @Test
    void debugsWithTheLoaderVariablesGivenBackToTheProgram() throws Exception {
        String id = CONTAINERS.create("-e", "LD_LIBRARY_PATH=/opt/my lib", DEBIAN, "true");
        Transcript transcript = run(
                id,
                executing(
                        "/.drydock/gdb",
                        "-nx",
                        "-batch",
                        "-ex",
                        "set startup-with-shell off",
                        "-ex",
                        "run",
                        "--args",
                        "/usr/bin/env"));
        assertThat(texts(transcript, Channel.STDOUT)).contains("LD_LIBRARY_PATH=/opt/my lib");
    }

    @Test
    void worksInAnImageFromScratch() throws Exception {
        String image = CONTAINERS.image("FROM " + DEBIAN + " AS b\nRUN cp /bin/dash /app\n"
                + "FROM scratch\nCOPY --from=b /app /app\nENTRYPOINT [\"/app\"]\n");
        String id = CONTAINERS.create(image);
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            assertThat(texts(sandbox.run(Probe.reading(List.of("/.drydock/file", "/app"))), Channel.STDOUT))
                    .singleElement()
                    .asString()
                    .contains("ELF");
            Transcript missing = sandbox.run(executing("/app"));
            // Of a missing interpreter the engine tells in its answer or, since runc 1.1, in the output.
            String told = missing.ending().words() + texts(missing, Channel.STDERR);
            assertThat(told).contains("no such file or directory");
            assertThat(sandbox.files().stat("/app").orElseThrow().permissions()).isEqualTo("-rwxr-xr-x");
        }
    }

    @Test
    void readsAnImageWithoutAnyFile() throws Exception {
        String image = CONTAINERS.image("FROM scratch\nLABEL empty=yes\nCMD [\"/nothing\"]\n");
        assertThat(engine.image(image).layers()).isZero();
        String id = CONTAINERS.create(image);
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            assertThat(sandbox.files().stat("/nothing")).isEmpty();
            assertThat(sandbox.run(executing("/nothing")).ending()).isInstanceOf(Ending.NotStarted.class);
            assertThat(sandbox.run(Probe.reading(List.of("/.drydock/busybox", "ls", "/")))
                            .ending())
                    .isEqualTo(new Ending.Exited(0));
        }
    }

    @Test
    void tellsAnUnknownUserInTheEnginesWords() throws Exception {
        String id = CONTAINERS.create("--user", "nobody-here", DEBIAN, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            assertThat(sandbox.run(executing("true")).ending().words()).contains("unable to find user nobody-here");
            assertThat(sandbox.run(Probe.reading(List.of("/.drydock/busybox", "id", "-u")))
                            .ending())
                    .isEqualTo(new Ending.Exited(0));
        }
    }

    @Test
    void tellsAMissingReadingToolAsNotStarted() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        Transcript transcript = run(id, Probe.reading(List.of("/lib/ld-not-here.so", "--list", "/bin/sh")));
        assertThat(transcript.ending()).isInstanceOf(Ending.NotStarted.class);
        assertThat(transcript.lines()).isEmpty();
    }

    @Test
    void seesWhatTheContainerChangedInItsOwnLayer() throws Exception {
        String id = CONTAINERS.run(DEBIAN, "sh", "-c", "echo 42 > /run/app.pid; rm /etc/issue");
        TestContainers.docker("wait", id);
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            Transcript transcript = sandbox.run(executing("sh", "-c", "cat /run/app.pid; ls /etc/issue"));
            assertThat(texts(transcript, Channel.STDOUT)).containsExactly("42");
            assertThat(texts(transcript, Channel.STDERR)).hasSize(1);
            assertThat(sandbox.differences()).isEmpty();
        }
    }

    @Test
    void copiesNoLayerThatHoldsMountPointsOnly() throws Exception {
        String id = CONTAINERS.run("-v", "/data/deep", "--tmpfs", "/scratch/here", DEBIAN, "true");
        TestContainers.docker("wait", id);
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            sandbox.run(executing("true"));
            assertThat(TestContainers.docker("images", "-q", "--filter", INSTANCE))
                    .isEmpty();
        }
    }

    @Test
    void mountsVolumesReadOnlyAndRecreatesTmpfs() throws Exception {
        String id = CONTAINERS.run(
                "-v",
                "/data",
                "--tmpfs",
                "/scratch",
                "--mount",
                "type=tmpfs,dst=/small,tmpfs-size=1m",
                DEBIAN,
                "sh",
                "-c",
                "echo kept > /data/file");
        TestContainers.docker("wait", id);
        Transcript transcript = run(
                id,
                executing(
                        "sh", "-c", "cat /data/file; touch /scratch/a /small/a && echo tmp; touch /data/b || echo ro"));
        assertThat(texts(transcript, Channel.STDOUT)).containsExactly("kept", "tmp", "ro");
        assertThat(volumes(id)).isNotBlank();
        assertThat(TestContainers.docker("volume", "inspect", volumes(id).strip()))
                .contains("Mountpoint");
    }

    @Test
    void leavesOutABindWhoseSourceIsGoneAndCreatesNothing() throws Exception {
        String source = "/tmp/drydock-test-" + System.nanoTime();
        String id = CONTAINERS.create("-v", source + ":/config", DEBIAN, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            assertThat(sandbox.run(executing("true")).ending()).isEqualTo(new Ending.Exited(0));
            assertThat(sandbox.files().stat("/etc/passwd")).isPresent();
            assertThat(sandbox.differences()).singleElement().asString().contains(source);
        }
        assertThat(TestContainers.docker("run", "--rm", "-v", "/tmp:/host", DEBIAN, "ls", "/host"))
                .doesNotContain(source.substring(5));
    }

    @Test
    void neverMountsTheEnginesSocket() throws Exception {
        String id = CONTAINERS.create(
                "-v", "/var/run/docker.sock:/var/run/docker.sock", "-v", "/var/run:/host/run", DEBIAN, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            Transcript transcript = sandbox.run(executing("sh", "-c", "ls /var/run/docker.sock /host/run"));
            assertThat(texts(transcript, Channel.STDOUT)).isEmpty();
            assertThat(sandbox.differences()).hasSize(2);
        }
    }

    @Test
    void boundsTenMegabytesOfOutputAtBothEnds() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        Transcript transcript =
                run(id, executing("sh", "-c", "echo first; yes 0123456789abcdef | head -c 10000000; echo; echo last"));
        List<String> lines = texts(transcript, Channel.STDOUT);
        assertThat(lines).startsWith("first").endsWith("last");
        assertThat(transcript.dropped()).isBetween(8_000_000L, 10_000_000L);
        assertThat(lines.stream().mapToLong(String::length).sum()).isLessThan(Probe.DEFAULT_OUTPUT_LIMIT);
    }

    @Test
    void showsHostileOutputHarmlessly() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        Transcript transcript =
                run(id, executing("printf", "a\\377b\\n\\033[31mred\\033[0m\\033]0;title\\007\\n\\001\\n"));
        assertThat(texts(transcript, Channel.STDOUT)).containsExactly("a\ufffdb", "red", "\\x01");
    }

    @Test
    void stopsAtTheTimeLimitAndKeepsWhatCameBefore() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        Duration limit = Duration.ofSeconds(1);
        Transcript transcript =
                run(id, Probe.executing(List.of("sh", "-c", "echo started; exec sleep 60"), Network.NONE, limit));
        assertThat(transcript.ending()).isEqualTo(new Ending.TimedOut(limit));
        assertThat(texts(transcript, Channel.STDOUT)).containsExactly("started");
    }

    @Test
    void stopsAReadingToolAtTheTimeLimit() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        Duration limit = Duration.ofMillis(300);
        Transcript transcript = run(
                id, Probe.reading(List.of("/.drydock/busybox", "sleep", "60")).withTimeLimit(limit));
        assertThat(transcript.ending()).isEqualTo(new Ending.TimedOut(limit));
    }

    @Test
    void tellsWhoseMemoryLimitWasHit() throws Exception {
        String id = CONTAINERS.create("--memory", "16m", DEBIAN, "true");
        Probe greedy = executing("perl", "-e", "$x = 'a' x 500000000");
        List<Ending> endings = new ArrayList<>();
        // Docker 20.10 on a busy machine misses it in one of four: the control group is gone before it has looked.
        while (endings.size() < 8 && endings.stream().noneMatch(Ending.OutOfMemory.class::isInstance)) {
            endings.add(run(id, greedy).ending());
        }
        assertThat(endings).last().isEqualTo(new Ending.OutOfMemory(16 << 20, false));
    }

    @Test
    void carriesNoPrivilegesOver() throws Exception {
        String id = CONTAINERS.create("--privileged", "--pid", "host", "--device", "/dev/kmsg", DEBIAN, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            Transcript transcript = sandbox.run(executing("sh", "-c", "echo $$; ls /dev/kmsg; mount -t tmpfs x /mnt"));
            assertThat(texts(transcript, Channel.STDOUT)).containsExactly("1");
            assertThat(transcript.status()).isNotEqualTo(0L);
            assertThat(sandbox.differences()).anyMatch(line -> line.contains("privileged"));
        }
    }

    @Test
    void hasATerminalOnlyWhenAskedFor() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        Probe probe = executing("sh", "-c", "test -t 1 && echo terminal || echo pipe");
        assertThat(texts(run(id, probe), Channel.STDOUT)).containsExactly("pipe");
        assertThat(texts(run(id, probe.withTerminal()), Channel.STDOUT)).containsExactly("terminal");
    }

    @Test
    void setsAndUnsetsVariables() throws Exception {
        String id = CONTAINERS.create("-e", "KEPT=1", "-e", "GONE=1", DEBIAN, "true");
        Transcript transcript = run(id, executing("env").with(Map.of("ADDED", "1"), List.of("GONE")));
        assertThat(texts(transcript, Channel.STDOUT))
                .contains("KEPT=1", "ADDED=1")
                .doesNotContain("GONE=1");
    }

    @Test
    void removesTheThrowawayWhenCancelledInMidRun() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            Thread runner = Thread.ofVirtual().start(() -> {
                try {
                    sandbox.run(executing("sleep", "60"));
                } catch (InterruptedException expected) {
                    cancelled.countDown();
                } catch (EngineException unexpected) {
                    throw new AssertionError(unexpected);
                }
            });
            awaitThrowaway();
            runner.interrupt();
            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingEndsWhatIsStillRunning() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        Thread runner;
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            runner = Thread.ofVirtual().start(() -> {
                try {
                    sandbox.run(executing("sleep", "60"));
                } catch (InterruptedException | EngineException over) {
                    Thread.currentThread().interrupt();
                }
            });
            awaitThrowaway();
        }
        assertThat(runner.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void seesItsOwnNameAndNoNetworkAlsoAsAGuest() throws Exception {
        String id = CONTAINERS.create("--hostname", "shop", DEBIAN, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            sandbox.warmUp();
            Transcript seen =
                    sandbox.run(executing("sh", "-c", "hostname; grep -c shop /etc/hosts; ls /sys/class/net"));
            assertThat(texts(seen, Channel.STDOUT)).containsExactly("shop", "1", "lo");
        }
    }

    @Test
    void writesToAVolumeOnlyWhereThatIsAllowed() throws Exception {
        String id = CONTAINERS.create("-v", "/data", DEBIAN, "true");
        Probe writing = executing("sh", "-c", "echo x >> /data/file && wc -l < /data/file");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            assertThat(texts(sandbox.run(writing), Channel.STDERR)).anyMatch(line -> line.contains("Read-only"));
        }
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id), MountAccess.AS_CONFIGURED, Privileges.SAFE)) {
            assertThat(texts(sandbox.run(writing), Channel.STDOUT)).containsExactly("1");
        }
    }

    @Test
    void leavesTwoProgramsTheSamePort() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        Probe listening = executing("sh", "-c", "/.drydock/busybox timeout 2 /.drydock/busybox nc -l -p 8080");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sandbox.warmUp();
            Future<Transcript> one = threads.submit(() -> sandbox.run(listening));
            Transcript other = sandbox.run(listening);
            assertThat(one.get().ending()).isEqualTo(other.ending());
            assertThat(texts(other, Channel.STDERR)).noneMatch(line -> line.contains("in use"));
            assertThat(texts(one.get(), Channel.STDERR)).noneMatch(line -> line.contains("in use"));
        }
    }

    private static void awaitThrowaway() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (TestContainers.docker("ps", "-q", "--filter", INSTANCE).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void goesOnWhenTheContainerIsRemovedInMidInvestigation() throws Exception {
        String id = CONTAINERS.create(DEBIAN, "true");
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            sandbox.run(executing("true"));
            TestContainers.docker("rm", "-f", id);
            assertThat(sandbox.run(executing("true")).ending()).isEqualTo(new Ending.Exited(0));
            assertThat(catchMessage(() -> sandbox.files().stat("/etc"))).contains("No such container");
        }
    }

    private static String catchMessage(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(EngineException.class, call)
                .message();
    }

    @Test
    void readsAnImageWithoutAContainer() throws Exception {
        String id = CONTAINERS.create("-e", "X=1", DEBIAN, "true");
        var details = engine.inspect(id);
        var imageOnly = new drydock.model.ContainerDetails(
                "",
                DEBIAN,
                DEBIAN,
                details.imageId(),
                details.created(),
                "true",
                List.of(),
                details.state(),
                0,
                details.restartPolicy(),
                details.config(),
                details.host(),
                List.of());
        try (Sandbox sandbox = engine.sandbox(imageOnly)) {
            assertThat(sandbox.files().stat("/bin/sh").orElseThrow().path()).isEqualTo("/usr/bin/dash");
            assertThat(sandbox.run(executing("true")).ending()).isEqualTo(new Ending.Exited(0));
        }
    }

    @Test
    void worksOnARestartingAndOnARunningContainerWithoutTouchingThem() throws Exception {
        String restarting = CONTAINERS.run("--restart", "always", DEBIAN, "false");
        String running = CONTAINERS.run(DEBIAN, "sleep", "300");
        String since = TestContainers.docker("info", "-f", "{{.SystemTime}}").strip();
        for (String id : List.of(restarting, running)) {
            try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
                assertThat(sandbox.run(executing("true")).ending()).isEqualTo(new Ending.Exited(0));
                assertThat(sandbox.run(Probe.reading(List.of("/.drydock/busybox", "true")))
                                .ending())
                        .isEqualTo(new Ending.Exited(0));
                assertThat(sandbox.files().read("/etc/hostname", 64)).isPresent();
            }
            String until =
                    TestContainers.docker("info", "-f", "{{.SystemTime}}").strip();
            assertThat(TestContainers.docker(
                            "events",
                            "--since",
                            since,
                            "--until",
                            until,
                            "--filter",
                            "container=" + id,
                            "--format",
                            "{{.Action}}"))
                    .doesNotContainPattern("exec|pause|stop|update|kill|attach|rename|commit.*pause");
        }
    }

    @Test
    void tellsFilesAsTheyAre() throws Exception {
        String id = CONTAINERS.run(
                DEBIAN,
                "sh",
                "-c",
                "mkdir -p /a/b; echo hello > /a/b/file; chown 12:34 /a/b/file; chmod 4751 /a/b/file;"
                        + " ln -s b /a/link; ln -s ../a/link/file /a/far; ln -s loop2 /loop1; ln -s loop1 /loop2;"
                        + " ln -s nowhere /dangling; mkfifo /fifo");
        TestContainers.docker("wait", id);
        try (Sandbox sandbox = engine.sandbox(engine.inspect(id))) {
            var files = sandbox.files();
            FileStat far = files.stat("/a/far").orElseThrow();
            assertThat(far.path()).isEqualTo("/a/b/file");
            assertThat(far.mode()).isEqualTo(04751);
            assertThat(List.of(far.uid(), far.gid(), far.size())).containsExactly(12L, 34L, 6L);
            assertThat(files.entry("/a/far").orElseThrow().linkTarget()).isEqualTo("../a/link/file");
            assertThat(new String(files.read("/a/far", 4).orElseThrow(), StandardCharsets.UTF_8))
                    .isEqualTo("hell");
            assertThat(files.stat("/a/link").orElseThrow().type()).isEqualTo(FileStat.Type.DIRECTORY);
            assertThat(files.stat("/fifo").orElseThrow().type()).isEqualTo(FileStat.Type.OTHER);
            assertThat(files.stat("/loop1")).isEmpty();
            assertThat(files.stat("/dangling")).isEmpty();
            assertThat(files.entry("/dangling")).isPresent();
            assertThat(files.stat("/etc/passwd/below")).isEmpty();
            assertThat(files.read("/a", 10)).isEmpty();
            assertThat(files.stat("/").orElseThrow().type()).isEqualTo(FileStat.Type.DIRECTORY);
        }
    }
}
