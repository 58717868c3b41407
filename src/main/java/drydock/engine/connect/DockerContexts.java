package drydock.engine.connect;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.api.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// The names of all contexts, sorted. `default` has no file and is not among them.
    List<String> names() {
        List<String> names = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder.resolve("contexts").resolve("meta"))) {
            for (Path context : folders.toList()) {
                names.add(Json.text(Json.MAPPER.readTree(Files.readString(context.resolve("meta.json"))), "Name"));
            }
        } catch (IOException none) {
            // Without the folder, there is only the default context; a damaged context has no name to show.
        }
        names.removeIf(String::isEmpty);
        names.sort(Comparator.naturalOrder());
        return names;
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
        boolean skips = Json.flag(node, "Endpoints", "docker", "SkipTLSVerify");
        boolean tls = host.startsWith("tcp:") && (skips || Files.isDirectory(certificates));
        return Optional.of(new Endpoint(host, tls ? Optional.of(certificates) : Optional.empty(), !skips));
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
