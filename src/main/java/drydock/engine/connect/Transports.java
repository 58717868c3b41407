package drydock.engine.connect;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.SSLConfig;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import drydock.engine.EngineException;
import drydock.engine.api.ErrorTranslation;
import drydock.engine.api.Http;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Opens the transport to an endpoint.
public final class Transports {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int PLAIN_PORT = 2375;
    private static final int TLS_PORT = 2376;

    private Transports() {}

    /// @throws EngineException when the address is invalid or the user may not open the socket
    public static Http open(Endpoint endpoint) throws EngineException {
        URI uri = uri(endpoint.host());
        try {
            return new Http(
                    switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
                        case "unix" -> socket(uri, endpoint.host());
                        case "npipe" -> pipe(uri, endpoint.host());
                        case "ssh" -> ssh(uri, endpoint.host(), List.of("ssh"));
                        case "https" -> tls(tcp(uri, TLS_PORT), endpoint);
                        case "tcp", "http" ->
                            endpoint.certificates().isPresent()
                                    ? tls(tcp(uri, TLS_PORT), endpoint)
                                    : builder(tcp(uri, PLAIN_PORT)).build();
                        default ->
                            throw unreachable(
                                    endpoint.host(),
                                    "the address must start with unix://, tcp://, ssh:// or npipe://",
                                    null);
                    },
                    endpoint.host());
        } catch (IllegalArgumentException unusable) {
            throw unreachable(endpoint.host(), String.valueOf(unusable.getMessage()), unusable);
        } catch (IOException unusable) {
            throw unusable instanceof EngineException known
                    ? known
                    : unreachable(endpoint.host(), String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static URI uri(String host) throws EngineException {
        try {
            URI uri = URI.create(host);
            return uri.getScheme() == null ? URI.create("none:" + host.replace(' ', '_')) : uri;
        } catch (IllegalArgumentException unreadable) {
            throw unreachable(host, "the address is invalid", unreadable);
        }
    }

    private static ZerodepDockerHttpClient.Builder builder(URI uri) {
        return new ZerodepDockerHttpClient.Builder()
                .dockerHost(uri)
                .connectionTimeout(CONNECT)
                .maxConnections(100);
    }

    /// @param standard the port, if the address has none
    private static URI tcp(URI uri, int standard) {
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("it names no host");
        }
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return URI.create("tcp://" + uri.getHost() + ":" + port + path);
    }

    private static DockerHttpClient socket(URI uri, String host) throws EngineException {
        checkSocket(Path.of(uri.getPath()), host);
        return builder(uri).build();
    }

    private static DockerHttpClient pipe(URI uri, String host) throws EngineException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            throw new EngineException.Unreachable(
                    "Could not connect to " + host + ": named pipes exist only on Windows.",
                    null,
                    "Set DOCKER_HOST to the address of an engine on this machine, such as unix:///var/run/docker.sock,"
                            + " or unset it.");
        }
        return builder(uri).build();
    }

    /// @param command the user's `ssh` with its options
    static DockerHttpClient ssh(URI uri, String host, List<String> command) throws IOException {
        SshAddress address;
        try {
            address = SshAddress.of(uri);
        } catch (IllegalArgumentException unusable) {
            throw unreachable(host, String.valueOf(unusable.getMessage()), unusable);
        }
        SshConnection connection = SshConnection.open(address, command, Files.createTempDirectory("drydock-ssh-"));
        try {
            return relayed(connection::dial, connection::close);
        } catch (IOException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static DockerHttpClient relayed(LocalRelay.Opening opening, Runnable closing) throws IOException {
        LocalRelay relay = LocalRelay.start(Files.createTempDirectory("drydock-engine-"), opening);
        return new RelayedTransport(
                builder(URI.create("unix://" + relay.socket())).build(), relay, closing);
    }

    private static DockerHttpClient tls(URI uri, Endpoint endpoint) throws IOException {
        Path folder = endpoint.certificates().orElse(Path.of("")).toAbsolutePath();
        if (endpoint.verified() && endpoint.certificates().isPresent() && !Files.isDirectory(folder)) {
            throw new EngineException.Unreachable(
                    "Could not connect to " + endpoint.host() + ": there is no folder " + folder
                            + " with the certificates.",
                    null,
                    "Set DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem.");
        }
        try {
            SSLContext context = endpoint.certificates().isPresent()
                    ? TlsContext.of(folder, endpoint.verified())
                    : SSLContext.getDefault();
            if (!endpoint.verified()) {
                // The transport compares the host's name with the certificate in any case.
                return relayed(() -> new TlsFarEnd(context, uri.getHost(), uri.getPort(), CONNECT), () -> {});
            }
            SSLConfig config = () -> context;
            return builder(uri).sslConfig(config).build();
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            if (unreadable instanceof EngineException known) {
                throw known;
            }
            throw unreachable(
                    endpoint.host(),
                    "the certificates in " + folder + " can't be read (" + unreadable.getMessage() + ")",
                    unreadable);
        }
    }

    /// Distinguishes what the socket's own error does not: missing, not permitted, and not a socket.
    private static void checkSocket(Path socket, String host) throws EngineException {
        if (Files.notExists(socket)) {
            throw unreachable(host, "the socket does not exist", null);
        }
        if (!Files.isReadable(socket) || !Files.isWritable(socket)) {
            throw new EngineException.NotPermitted(
                    "Permission denied on " + host + ". " + ErrorTranslation.GROUP_ADVICE, null);
        }
    }

    private static EngineException unreachable(String where, String why, @Nullable Exception cause) {
        return new EngineException.Unreachable("Could not connect to " + where + ": " + why + ".", cause);
    }
}
