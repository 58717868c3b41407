package drydock.engine.connect;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.api.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The contexts of Docker's own command line.
///
/// Source: docker/cli, `cli/context/store`. A context is in `contexts/meta/<SHA-256 of its name>/meta.json`, its
/// certificates in `contexts/tls/<SHA-256 of its name>/docker`.
///
/// @param folder usually `~/.docker`
record DockerContexts(Path folder) {
    /// The name of the current context; empty if none is set.
    String current() {
        try {
            Path config = folder.resolve("config.json");
            return Files.isReadable(config)
                    ? Json.text(Json.MAPPER.readTree(Files.readString(config)), "currentContext")
                    : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// The context's endpoint; empty if there is no such context.
    Optional<Endpoint> endpoint(String name) throws IOException {
        String hash = hash(name);
        Path meta = folder.resolve("contexts").resolve("meta").resolve(hash).resolve("meta.json");
        if (!Files.exists(meta)) {
            return Optional.empty();
        }
        JsonNode node = Json.MAPPER.readTree(Files.readString(meta));
        String host = Json.text(node, "Endpoints", "docker", "Host");
        if (host.isEmpty()) {
            throw new IOException("it names no Docker endpoint");
        }
        Path certificates =
                folder.resolve("contexts").resolve("tls").resolve(hash).resolve("docker");
        boolean tls = host.startsWith("tcp:") && Files.isDirectory(certificates);
        return Optional.of(new Endpoint(host, tls ? Optional.of(certificates) : Optional.empty()));
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
