package drydock.engine.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import drydock.engine.EngineException;
import drydock.engine.api.DockerEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a TLS server that answers as an engine does when it is asked for its API version.
class TlsTransportTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static KeyStore here;
    private static KeyStore elsewhere;
    private static KeyStore client;

    private HttpServer server;

    @BeforeAll
    static void makeKeys() throws Exception {
        here = keys("here", "IP:127.0.0.1");
        elsewhere = keys("elsewhere", "DNS:engine.example.org");
        client = keys("client", "DNS:client.example.org");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static KeyStore keys(String name, String alternative) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=" + alternative,
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    /// @param required whether a client must have the key of `client`
    private Endpoint serve(KeyStore keys, boolean required, Path certificates, boolean verified) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("client", client.getCertificate("key"));
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters needed = getSSLContext().getDefaultSSLParameters();
                needed.setNeedClientAuth(required);
                parameters.setSSLParameters(needed);
            }
        });
        answer(secure, 200, "OK");
        return new Endpoint("tcp://127.0.0.1:" + secure.getAddress().getPort(), Optional.of(certificates), verified);
    }

    private void answer(HttpServer with, int status, String text) {
        server = with;
        with.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Api-Version", "1.45");
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        with.start();
    }

    private static Path certificates(KeyStore authority) throws Exception {
        Path certificates = Files.createTempDirectory(folder, "certificates");
        pem(
                certificates.resolve("ca.pem"),
                "CERTIFICATE",
                authority.getCertificate("key").getEncoded());
        return certificates;
    }

    private static void pem(Path file, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    private static void connect(Endpoint endpoint) throws EngineException, InterruptedException {
        DockerEngine.connect(endpoint, Duration.ofSeconds(20)).close();
    }

    @Test
    void trustsTheUsersOwnAuthority() throws Exception {
        connect(serve(here, false, certificates(here), true));
    }

    @Test
    void identifiesItselfWithTheUsersKey() throws Exception {
        Path certificates = certificates(here);
        Key key = client.getKey("key", PASSWORD);
        pem(certificates.resolve("key.pem"), "PRIVATE KEY", key.getEncoded());
        pem(
                certificates.resolve("cert.pem"),
                "CERTIFICATE",
                client.getCertificate("key").getEncoded());
        connect(serve(here, true, certificates, true));
    }

    @Test
    void refusesAnotherAuthority() throws Exception {
        Endpoint endpoint = serve(here, false, certificates(elsewhere), true);
        assertThatThrownBy(() -> connect(endpoint)).hasMessageContaining("the TLS connection failed");
    }

    @Test
    void refusesTheCertificateOfAnotherHost() throws Exception {
        Endpoint endpoint = serve(elsewhere, false, certificates(elsewhere), true);
        assertThatThrownBy(() -> connect(endpoint)).hasMessageContaining("the TLS connection failed");
    }

    @Test
    void checksNothingWhereTheContextSaysSo() throws Exception {
        connect(serve(elsewhere, false, folder.resolve("no-such-folder"), false));
    }

    @Test
    void namesTheFolderThatIsMissing() {
        Endpoint endpoint = new Endpoint("tcp://127.0.0.1:2376", Optional.of(folder.resolve("missing")), true);
        assertThatThrownBy(() -> connect(endpoint))
                .isInstanceOfSatisfying(EngineException.Unreachable.class, failure -> {
                    assertThat(failure.message()).contains("there is no folder").contains("missing");
                    assertThat(failure.advice()).contains("DOCKER_CERT_PATH");
                });
    }

    @Test
    void saysWhichVariablesAPortWithTlsNeeds() throws Exception {
        HttpServer plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(plain, 400, "Client sent an HTTP request to an HTTPS server.\n");
        Endpoint endpoint = Endpoint.of("tcp://127.0.0.1:" + plain.getAddress().getPort());
        assertThatThrownBy(() -> connect(endpoint))
                .isInstanceOfSatisfying(EngineException.Unreachable.class, failure -> {
                    assertThat(failure.message()).contains("the engine expects TLS");
                    assertThat(failure.advice()).contains("DOCKER_TLS_VERIFY=1");
                });
    }
}
