package drydock.engine.connect;

import java.nio.file.Path;
import java.util.Optional;

/// An address where an engine may answer.
///
/// @param host         such as `unix:///var/run/docker.sock`, `tcp://host:2376` or `npipe:////./pipe/docker_engine`
/// @param certificates folder with `ca.pem`, `cert.pem` and `key.pem`; empty for a plain connection
public record Endpoint(String host, Optional<Path> certificates) {
    public static Endpoint of(String host) {
        return new Endpoint(host, Optional.empty());
    }
}
