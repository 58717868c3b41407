package drydock.engine.connect;

import com.github.dockerjava.core.LocalDirectorySSLConfig;
import com.github.dockerjava.transport.SSLConfig;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import drydock.engine.EngineException;
import drydock.engine.api.ErrorTranslation;
import drydock.engine.api.Http;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Opens the transport to an endpoint.
public final class Transports {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private Transports() {}

    /// @throws EngineException when the address is invalid or the user may not open the socket
    public static Http open(Endpoint endpoint) throws EngineException {
        URI uri = uri(endpoint.host());
        if (uri.getScheme().equals("unix")) {
            checkSocket(Path.of(uri.getPath()), endpoint.host());
        }
        ZerodepDockerHttpClient.Builder builder = new ZerodepDockerHttpClient.Builder()
                .dockerHost(uri)
                .connectionTimeout(CONNECT)
                .maxConnections(100);
        if (endpoint.certificates().isPresent()) {
            builder.sslConfig(certificates(endpoint.certificates().get()));
        }
        try {
            return new Http(builder.build(), endpoint.host());
        } catch (RuntimeException unusable) {
            throw unreachable(endpoint.host(), String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static URI uri(String host) throws EngineException {
        try {
            URI uri = URI.create(host);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "unix", "npipe", "tcp" -> uri;
                case "http", "https" -> URI.create("tcp" + host.substring(scheme.length()));
                case "ssh" ->
                    throw unreachable(
                            host,
                            "SSH addresses are not supported. Forward the socket"
                                    + " (`ssh -NL /tmp/docker.sock:/var/run/docker.sock HOST`)"
                                    + " and set DOCKER_HOST=unix:///tmp/docker.sock",
                            null);
                default -> throw unreachable(host, "the address must start with unix://, tcp:// or npipe://", null);
            };
        } catch (IllegalArgumentException unreadable) {
            throw unreachable(host, "the address is invalid", unreadable);
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

    private static SSLConfig certificates(Path folder) throws EngineException {
        for (String name : new String[] {"ca.pem", "cert.pem", "key.pem"}) {
            if (!Files.isReadable(folder.resolve(name))) {
                throw unreachable(folder.toString(), "TLS needs a readable " + name + " in that folder", null);
            }
        }
        return new LocalDirectorySSLConfig(folder.toString());
    }

    private static EngineException unreachable(String where, String why, @Nullable Exception cause) {
        return new EngineException.Unreachable("Could not connect to " + where + ": " + why + ".", cause);
    }
}
