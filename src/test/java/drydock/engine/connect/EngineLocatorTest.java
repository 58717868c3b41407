package drydock.engine.connect;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.EngineException;
import drydock.engine.api.Http;
import drydock.engine.connect.EngineLocator.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLocatorTest {
    private final List<Endpoint> tried = new ArrayList<>();

    @TempDir
    Path home;

    /// Every engine is down.
    private EngineSearch locate(Choice choice, Map<String, String> environment) throws InterruptedException {
        return new EngineLocator(environment, home, (endpoint, _) -> {
                    tried.add(endpoint);
                    throw new EngineException.Unreachable("down", (Throwable) null);
                })
                .locate(choice);
    }

    private List<String> hosts() {
        return tried.stream().map(Endpoint::host).toList();
    }

    private static Choice host(String host) {
        return new Choice(Optional.of(host), Optional.empty());
    }

    private static Choice context(String name) {
        return new Choice(Optional.empty(), Optional.of(name));
    }

    private void context(String name, String host) throws Exception {
        context(name, host, false);
    }

    private void context(String name, String host, boolean skip) throws Exception {
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Path folder =
                Files.createDirectories(home.resolve(".docker/contexts/meta").resolve(hash));
        Files.writeString(
                folder.resolve("meta.json"),
                "{\"Name\":\"%s\",\"Metadata\":{},\"Endpoints\":{\"docker\":{\"Host\":\"%s\",\"SkipTLSVerify\":%s}}}"
                        .formatted(name, host, skip));
    }

    @Test
    void anExplicitHostThatFailsIsTheOnlyOneTried() throws InterruptedException {
        EngineSearch located = locate(host("unix:///gone.sock"), Map.of("DOCKER_HOST", "unix:///other.sock"));
        assertThat(hosts()).containsExactly("unix:///gone.sock");
        assertThat(located).isInstanceOfSatisfying(EngineSearch.None.class, none -> {
            assertThat(none.message()).isEqualTo("down");
            assertThat(none.failed().getFirst().source()).isEqualTo("the option --host");
        });
    }

    @Test
    void theHostOfTheEnvironmentComesBeforeItsContext() throws Exception {
        context("work", "tcp://work:2375");
        locate(Choice.ANY, Map.of("DOCKER_HOST", "tcp://box:2375", "DOCKER_CONTEXT", "work"));
        assertThat(hosts()).containsExactly("tcp://box:2375");
    }

    @Test
    void tlsOfTheEnvironmentIsForTcpOnly() throws InterruptedException {
        Map<String, String> tls = Map.of("DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", "/certificates");
        locate(host("tcp://box:2376"), tls);
        locate(host("unix:///run/x.sock"), tls);
        assertThat(tried)
                .containsExactly(
                        new Endpoint("tcp://box:2376", Optional.of(Path.of("/certificates")), true),
                        Endpoint.of("unix:///run/x.sock"));
    }

    @Test
    void aContextLeadsToItsHost() throws Exception {
        context("work", "tcp://work:2375");
        locate(context("work"), Map.of());
        assertThat(hosts()).containsExactly("tcp://work:2375");
    }

    @Test
    void anUnknownContextIsSaidAndNothingElseTried() throws InterruptedException {
        EngineSearch located = locate(context("nope"), Map.of());
        assertThat(tried).isEmpty();
        assertThat(located.failed())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.failure()).contains("no Docker context nope"));
    }

    private void current(String name) throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\":\"" + name + "\"}");
    }

    @Test
    void theCurrentContextIsTheOnlyOneTried() throws Exception {
        context("colima", "unix:///somewhere/colima.sock");
        current("colima");
        assertThat(locate(Choice.ANY, Map.of())).isInstanceOf(EngineSearch.None.class);
        assertThat(hosts()).containsExactly("unix:///somewhere/colima.sock");
    }

    @Test
    void aMissingCurrentContextIsSaidAndNothingElseTried() throws Exception {
        context("work", "tcp://work:2375");
        current("gone");
        EngineSearch located = locate(Choice.ANY, Map.of());
        assertThat(tried).isEmpty();
        assertThat(located.failed()).singleElement().satisfies(attempt -> {
            assertThat(attempt.failure()).isEqualTo("There is no Docker context gone.");
            assertThat(attempt.advice()).contains("default, work");
        });
    }

    @Test
    void withoutAChoiceTheUsualSocketsAreTried() throws Exception {
        current("default");
        locate(Choice.ANY, Map.of("XDG_RUNTIME_DIR", "/run/user/7"));
        assertThat(hosts())
                .startsWith("unix:///var/run/docker.sock", "unix:///run/user/7/docker.sock")
                .contains(
                        "unix://" + home + "/.docker/run/docker.sock",
                        "unix://" + home + "/.colima/default/docker.sock",
                        "unix://" + home + "/.rd/docker.sock",
                        "unix://" + home + "/.orbstack/run/docker.sock",
                        "unix:///run/user/7/podman/podman.sock");
    }

    @Test
    void aContextMaySkipTheCheckOfTheCertificate() throws Exception {
        context("work", "tcp://work:2376", true);
        locate(context("work"), Map.of());
        assertThat(tried).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.certificates()).isPresent();
            assertThat(endpoint.verified()).isFalse();
        });
    }

    @Test
    void tlsWithoutVerificationIsTakenFromTheEnvironment() throws InterruptedException {
        locate(host("tcp://box"), Map.of("DOCKER_TLS", "1", "DOCKER_CONFIG", "/configuration"));
        assertThat(tried).containsExactly(new Endpoint("tcp://box", Optional.of(Path.of("/configuration")), false));
    }

    @Test
    void aSurveyGoesOnAfterAnAnswer() throws InterruptedException {
        List<EngineSearch> attempts = new EngineLocator(Map.of(), home, (endpoint, _) -> {
                    tried.add(endpoint);
                    throw new EngineException.Unreachable("down", null, "Start it.");
                })
                .survey(Choice.ANY);
        assertThat(attempts).hasSameSizeAs(tried).hasSizeGreaterThan(5);
        assertThat(attempts.getFirst().failed()).singleElement().satisfies(attempt -> {
            assertThat(attempt.advice()).isEqualTo("Start it.");
            assertThat(attempt.time()).isGreaterThanOrEqualTo(Duration.ZERO);
        });
    }

    @Test
    void aDamagedDockerConfigDoesNotKeepItFromSearching() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), "{broken");
        locate(Choice.ANY, Map.of());
        assertThat(hosts()).contains("unix:///var/run/docker.sock");
    }

    @Test
    void aFailureIsNotRemembered() throws InterruptedException {
        EngineLocator locator = new EngineLocator(Map.of(), home, (endpoint, _) -> {
            tried.add(endpoint);
            throw new EngineException.Unreachable("down", (Throwable) null);
        });
        locator.locate(host("unix:///a.sock"));
        locator.locate(host("unix:///a.sock"));
        assertThat(tried).hasSize(2);
    }

    @Test
    void aClosedSocketIsTheMostTellingFailure() throws InterruptedException {
        EngineSearch located = new EngineLocator(Map.of(), home, (endpoint, _) -> {
                    if (endpoint.host().equals("unix:///var/run/docker.sock")) {
                        throw new EngineException.NotPermitted(
                                "Permission denied on " + endpoint.host() + ".", (Throwable) null);
                    }
                    throw new EngineException.Unreachable("down", (Throwable) null);
                })
                .locate(Choice.ANY);
        assertThat(((EngineSearch.None) located).message()).startsWith("Permission denied");
        assertThat(located.failed().getFirst().advice()).contains("usermod -aG docker");
    }

    @Test
    void refusesAddressesItCannotReachInWords() {
        assertThat(refusal("ssh://-oProxyCommand=evil")).contains("names no host");
        assertThat(refusal("ssh://me:secret@box")).contains("password").doesNotContain("null");
        assertThat(refusal("npipe:////./pipe/docker_engine")).contains("only on Windows");
        assertThat(refusal("tcp://")).contains("Could not connect");
        assertThat(refusal("unix:///no/such.sock")).contains("the socket does not exist");
        assertThat(refusal("box:2375")).contains("must start with unix://");
    }

    private static String refusal(String host) {
        try (Http _ = Transports.open(Endpoint.of(host))) {
            return "";
        } catch (EngineException refused) {
            return refused.message();
        }
    }

    @Test
    void refusesEnginesOlderThanItCanUse() throws EngineException {
        ApiVersion.check("1.41", "x");
        ApiVersion.check("1.52", "x");
        assertThat(tooOld("1.40")).contains("up to 1.40").contains("1.41 or later");
        assertThat(tooOld("null")).contains("not a container engine");
    }

    private static String tooOld(String version) {
        try {
            ApiVersion.check(version, "x");
            return "";
        } catch (EngineException refused) {
            return refused.message();
        }
    }
}
