package drydock.engine.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient;
import drydock.engine.EngineException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Through the real `ssh` and a real `sshd`, which runs in a container with the engine's socket. Its `docker` knows one
/// command.
@Tag("engine")
class SshEngineTest {
    private static final String IMAGE = "drydock-test-sshd";
    private static final String DOCKERFILE = """
            FROM debian:bookworm-slim
            LABEL drydock.test=sshd
            RUN apt-get update && apt-get install -y --no-install-recommends openssh-server socat && mkdir -p /run/sshd
            RUN printf '%s\\n' '#!/bin/sh' \
                '[ "$*" = "system dial-stdio" ] || [ "$3 $4" = "system dial-stdio" ] || exit 64' \
                'exec socat - UNIX-CONNECT:/var/run/docker.sock' >/usr/bin/docker && chmod 755 /usr/bin/docker
            CMD ["/usr/sbin/sshd", "-D", "-e"]
            """;

    @TempDir
    static Path folder;

    private static String container = "";
    private static String port = "";

    @BeforeAll
    static void startServer() throws Exception {
        Path context = Files.createDirectory(folder.resolve("context"));
        Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
        run("docker", "build", "-q", "-t", IMAGE, context.toString());
        container = run(
                        "docker",
                        "run",
                        "-d",
                        "--label",
                        "drydock.test=sshd",
                        "-p",
                        "127.0.0.1::22",
                        "-v",
                        socket() + ":/var/run/docker.sock",
                        IMAGE)
                .strip();
        String published = run("docker", "port", container, "22");
        port = published.lines().findFirst().orElseThrow().replaceFirst(".*:", "");
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                folder.resolve("key").toString());
        run("docker", "exec", container, "mkdir", "-m", "700", "/root/.ssh");
        run("docker", "cp", folder.resolve("key.pub").toString(), container + ":/root/.ssh/authorized_keys");
        run("docker", "exec", container, "chown", "root:root", "/root/.ssh/authorized_keys");
        String key = run("docker", "exec", container, "cat", "/etc/ssh/ssh_host_ed25519_key.pub");
        Files.writeString(folder.resolve("known"), "[127.0.0.1]:" + port + " " + key);
    }

    private static String socket() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        return host.substring("unix://".length());
    }

    @AfterAll
    static void stopServer() throws Exception {
        run("docker", "rm", "-fv", container);
    }

    private static String run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", words) + ": " + output)
                .isZero();
        return output;
    }

    /// The user's settings: an alias, a key and known hosts.
    private static List<String> ssh(String knownHosts, String key) throws IOException {
        Path config = Files.createTempFile(folder, "config", "");
        Files.writeString(
                config,
                "Host depot\n HostName 127.0.0.1\n Port " + port + "\n User root\n IdentityFile "
                        + folder.resolve(key) + "\n IdentitiesOnly yes\n UserKnownHostsFile "
                        + folder.resolve(knownHosts) + "\n HostKeyAlgorithms ssh-ed25519\n");
        return List.of("ssh", "-F", config.toString());
    }

    private static DockerHttpClient open(List<String> ssh) throws IOException {
        return Transports.ssh(URI.create("ssh://depot"), "ssh://depot", ssh);
    }

    private static String get(DockerHttpClient client, String path) throws IOException {
        try (DockerHttpClient.Response response = client.execute(
                DockerHttpClient.Request.builder().method("GET").path(path).build())) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void reachesTheEngineWithTheUsersSettings() throws Exception {
        try (DockerHttpClient client = open(ssh("known", "key"))) {
            assertThat(get(client, "/_ping")).isEqualTo("OK");
            assertThat(get(client, "/containers/" + container + "/json")).contains(container);
        }
    }

    /// More at once than `sshd` admits in one connection, so that some of them log in themselves.
    @Test
    void sharesOneLoginAmongManyConnections() throws Exception {
        try (DockerHttpClient client = open(ssh("known", "key"));
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                answers.add(executor.submit(() -> get(client, "/containers/json?all=1")));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).contains(container);
            }
        }
    }

    @Test
    void leavesNoProcessAndNoFile() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = sockets(temporary);
        try (DockerHttpClient client = open(ssh("known", "key"))) {
            get(client, "/_ping");
            assertThat(sockets(temporary)).hasSizeGreaterThan(before.size());
        }
        assertThat(sockets(temporary)).hasSameElementsAs(before);
    }

    private static List<Path> sockets(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("drydock-(ssh|engine)-.*"))
                    .toList();
        }
    }

    @Test
    void saysWhatToDoAboutAnUnknownHost() throws Exception {
        Files.writeString(folder.resolve("nobody"), "");
        List<String> ssh = ssh("nobody", "key");
        assertThatThrownBy(() -> open(ssh)).isInstanceOfSatisfying(EngineException.Unreachable.class, failure -> {
            assertThat(failure.message()).contains("Host key verification failed");
            assertThat(failure.advice()).contains("`ssh depot`").contains("confirm the host's key");
        });
    }

    @Test
    void saysWhatToDoAboutARefusedKey() throws Exception {
        Path other = folder.resolve("other");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other.toString());
        List<String> ssh = ssh("known", "other");
        assertThatThrownBy(() -> open(ssh)).isInstanceOfSatisfying(EngineException.Unreachable.class, failure -> {
            assertThat(failure.message()).contains("Permission denied");
            assertThat(failure.advice()).contains("key or an agent");
        });
    }

    @Test
    void saysThatSshIsMissing() {
        assertThatThrownBy(() -> open(List.of(folder.resolve("no-such-ssh").toString())))
                .isInstanceOfSatisfying(
                        EngineException.Unreachable.class,
                        failure -> assertThat(failure.advice()).contains("Install an OpenSSH client"));
    }

    @Test
    void saysWhatTheOtherEndSaysWithoutDocker() throws Exception {
        Path script = folder.resolve("without-docker");
        // As a login shell does where there is no docker command.
        Files.writeString(
                script,
                "#!/bin/sh\nfor w; do [ \"$w\" = docker ] && exec ssh -F \"$2\" depot nodocker; done\nexec ssh \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        List<String> command = new ArrayList<>(ssh("known", "key"));
        command.set(0, script.toString());
        try (DockerHttpClient client = open(command)) {
            assertThatThrownBy(() -> get(client, "/_ping"))
                    .hasMessageContaining("Could not connect to depot through ssh")
                    .hasMessageContaining("nodocker: command not found");
        }
    }
}
