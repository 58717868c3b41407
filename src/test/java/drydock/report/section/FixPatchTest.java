package drydock.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseStore;
import drydock.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sketched fixes in real files: `git apply` takes the diff, and the file is what was meant.
class FixPatchTest {
    private static final List<String> DOCKERFILE = """
            FROM debian:bookworm-slim AS build
            CMD ["none"]
            FROM debian:bookworm-slim
            WORKDIR /app
            COPY app.py .
            RUN useradd -m app
            USER app
            EXPOSE 8000
            CMD ["python3", "app.py"]
            """.lines().toList();

    private static final List<String> COMPOSE = """
            services:
              db:
                image: postgres
                environment:
                  A: b

              orders:
                build: ./orders
                restart: unless-stopped
                environment:
                  - PORT=8000
                volumes:
                  - ./data:/data

              # the cache
              cache:
                image: redis
            """.lines().toList();

    @TempDir
    private Path folder;

    private String applied(String file, List<String> before, List<String> after) throws Exception {
        String diff = UnifiedDiff.of(file, before, after).orElseThrow();
        Files.write(folder.resolve(file), before);
        Files.writeString(folder.resolve("fix.diff"), diff + "\n");
        Process git = new ProcessBuilder("git", "apply", "--verbose", "fix.diff")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as("%s%n%s", said, diff).isZero();
        return Files.readString(folder.resolve(file));
    }

    private String dockerfile(String... sketch) throws Exception {
        return applied(
                "Dockerfile",
                DOCKERFILE,
                DockerfileEdit.of(DOCKERFILE, List.of(sketch)).orElseThrow());
    }

    private String compose(String... sketch) throws Exception {
        return applied(
                "compose.yaml",
                COMPOSE,
                ComposeEdit.of(COMPOSE, "orders", List.of(sketch)).orElseThrow());
    }

    @Test
    void aFileIsCopiedBeforeTheUserChanges() throws Exception {
        assertThat(dockerfile("+COPY a.json /etc/a.json"))
                .contains("RUN useradd -m app\nCOPY a.json /etc/a.json\nUSER app\n");
        assertThat(dockerfile("+RUN chown -R app /data", " USER app"))
                .contains("RUN useradd -m app\nRUN chown -R app /data\nUSER app\n");
    }

    @Test
    void anInstructionIsReplacedWhereItStands() throws Exception {
        assertThat(dockerfile("-WORKDIR /app", "+WORKDIR /srv")).contains("slim\nWORKDIR /srv\nCOPY");
        assertThat(DockerfileEdit.of(DOCKERFILE, List.of("-RUN make", "+RUN make all")))
                .isEmpty();
    }

    @Test
    void aCommandIsChangedInsideALongerInstruction() {
        List<String> file =
                List.of("FROM a", "COPY src ./src", "RUN find src -newer x \\", " && cargo build --release --locked");
        assertThat(DockerfileEdit.of(
                        file,
                        List.of(
                                " COPY src ./src",
                                "-RUN cargo build --release",
                                "+RUN touch src/main.rs && cargo build --release")))
                .contains(List.of(
                        "FROM a",
                        "COPY src ./src",
                        "RUN find src -newer x \\",
                        " && touch src/main.rs && cargo build --release --locked"));
    }

    @Test
    void anInstructionFollowsTheOneThatRunsTheCommandAmongOthers() {
        List<String> file =
                List.of("FROM a", "RUN mkdir src \\", " && cargo build --release", "COPY src ./src", "USER app");
        List<String> sketch = List.of(" RUN cargo build --release", "+RUN rm -rf target");

        assertThat(DockerfileEdit.of(file, sketch))
                .contains(List.of(
                        "FROM a",
                        "RUN mkdir src \\",
                        " && cargo build --release",
                        "RUN rm -rf target",
                        "COPY src ./src",
                        "USER app"));
        assertThat(DockerfileEdit.of(List.of("FROM a", "USER app"), sketch)).isEmpty();
    }

    @Test
    void aMountIsRemovedByItsPathAndAnEmptyKeyWithIt() throws Exception {
        assertThat(compose("     volumes:", "-      - /home/eva/shop/data:/data"))
                .doesNotContain("volumes", "/data");
        assertThat(ComposeEdit.of(COMPOSE, "orders", List.of("     volumes:", "-      - x:/other")))
                .isEmpty();
        assertThat(ComposeEdit.of(COMPOSE, "orders", List.of("-    user: eva"))).isEmpty();
    }

    @Test
    void anOptionOfDockerRunCorrespondsToASketch() {
        assertThat(RunOptions.sentence(List.of("     environment:", "+      PORT: <value>")))
                .contains("With `docker run`, add `-e PORT=<value>`.");
        assertThat(RunOptions.sentence(List.of("+    mem_limit: 32m", "+    memswap_limit: 32m")))
                .contains("With `docker run`, add `--memory 32m --memory-swap 32m`.");
        assertThat(RunOptions.sentence(List.of("-    user: deployer")))
                .contains("With `docker run`, leave out `--user deployer`.");
        assertThat(RunOptions.sentence(List.of("     ports:", "-      - \"80:81\"", "+      - \"80:82\"")))
                .contains("With `docker run`, write `-p 80:82` instead of `-p 80:81`.");
        assertThat(RunOptions.sentence(List.of("+    cap_add: [SETUID, SETGID]", "+    sysctls:", "+      a.b: 0")))
                .contains("With `docker run`, add `--cap-add SETUID --cap-add SETGID --sysctl a.b=0`.");
        assertThat(RunOptions.sentence(List.of("     depends_on:", "+      db:")))
                .isEmpty();
        assertThat(RunOptions.sentence(List.of("+RUN make"))).isEmpty();
    }

    @Test
    void aVariableGoesIntoAListAsIntoAMapping() throws Exception {
        assertThat(compose("     environment:", "+      MODE: shop"))
                .contains("      - PORT=8000\n      - MODE=shop\n    volumes:");
        List<String> db = ComposeEdit.of(COMPOSE, "db", List.of("     environment:", "+      MODE: shop"))
                .orElseThrow();
        assertThat(applied("compose.yaml", COMPOSE, db)).contains("      A: b\n      MODE: shop\n");
    }

    @Test
    void aKeyIsReplacedOrAddedToItsServiceOnly() throws Exception {
        assertThat(compose("-    restart: unless-stopped", "+    restart: on-failure:5"))
                .contains("build: ./orders\n    restart: on-failure:5\n    environment:\n")
                .doesNotContain("unless-stopped");
        assertThat(compose("+    mem_limit: 512m", "+    memswap_limit: 512m"))
                .contains("- ./data:/data\n    mem_limit: 512m\n    memswap_limit: 512m\n\n  # the cache\n");
        assertThat(compose("     volumes:", "+      - ./a.json:/etc/a.json:ro"))
                .contains("- ./data:/data\n      - ./a.json:/etc/a.json:ro\n");
    }

    @Test
    void aServiceThatIsNotThereIsNotGuessed() {
        assertThat(ComposeEdit.of(COMPOSE, "order", List.of("+    init: true"))).isEmpty();
        assertThat(ComposeEdit.of(List.of("services: {orders: {image: a}}"), "orders", List.of("+    init: true")))
                .isEmpty();
    }

    @Test
    void aMaskedLineIsNoContext() throws Exception {
        List<String> masked = List.of("PASSWORD=‹masked:PASSWORD-1›", "B=2", "C=3");
        List<String> changed = List.of("PASSWORD=‹masked:PASSWORD-1›", "B=3", "C=3");
        String diff = UnifiedDiff.of("env", masked, changed).orElseThrow();
        assertThat(diff).doesNotContain("masked");
        Files.writeString(folder.resolve("env"), "PASSWORD=secret\nB=2\nC=3\n");
        Files.writeString(folder.resolve("fix.diff"), diff + "\n");
        assertThat(new ProcessBuilder("git", "apply", "fix.diff")
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThat(folder.resolve("env")).hasContent("PASSWORD=secret\nB=3\nC=3\n");
        assertThat(UnifiedDiff.of("env", masked.reversed(), List.of("C=3", "B=3", "PASSWORD=‹masked:PASSWORD-1›")))
                .isEmpty();
    }

    @Test
    void theSamplesFirstFixAppliesToItsOwnDockerfile() throws Exception {
        String report = Report.markdown(CaseStore.sample());
        String diff = report.substring(report.indexOf("--- a/Dockerfile"), report.indexOf("### Fix 2"))
                .replaceFirst("(?s)\n```.*", "\n");
        Files.copy(Path.of("packaging/sample/Dockerfile"), folder.resolve("Dockerfile"));
        Files.writeString(folder.resolve("fix.diff"), diff);
        Process git = new ProcessBuilder("git", "apply", "fix.diff")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).as(diff).isZero();
        assertThat(folder.resolve("Dockerfile"))
                .content()
                .contains(" && touch src/main.rs && cargo build --release --locked --offline\n\nFROM");
    }
}
