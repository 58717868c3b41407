package drydock.engine.connect;

import java.nio.file.Path;
import java.util.Optional;

/// An address where an engine may answer.
///
/// @param host         such as `unix:///var/run/docker.sock`, `tcp://host:2376`, `ssh://user@host` or
///     `npipe:////./pipe/docker_engine`
/// @param certificates folder with `ca.pem`, `cert.pem` and `key.pem`, each optional; empty for a plain connection
/// @param verified     whether the engine's certificate is checked
public record Endpoint(String host, Optional<Path> certificates, boolean verified) {
    public Endpoint(String host, Optional<Path> certificates) {
        this(host, certificates, true);
    }

    public static Endpoint of(String host) {
        return new Endpoint(host, Optional.empty());
    }
}
