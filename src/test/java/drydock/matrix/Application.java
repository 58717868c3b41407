package drydock.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// An application of the matrix: a folder with a Dockerfile, sources and an `application.json`.
record Application(Path folder, ApplicationParts parts) {
    static Application read(Path folder) throws IOException {
        Path file = folder.resolve("application.json");
        return new Application(folder, new ObjectMapper().readValue(file.toFile(), ApplicationParts.class));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /// Name of its image on the engine.
    String image() {
        return "drydock-matrix:" + name();
    }

    Optional<ApplicationParts.Loopback> loopback() {
        return Optional.ofNullable(parts.loopback());
    }

    Optional<ApplicationParts.Dependency> dependency() {
        return Optional.ofNullable(parts.dependency());
    }

    Optional<ApplicationParts.Configuration> configuration() {
        return Optional.ofNullable(parts.configuration());
    }

    Optional<ApplicationParts.Insertion> cycle() {
        return Optional.ofNullable(parts.cycle());
    }

    Optional<ApplicationParts.Insertion> crash() {
        return Optional.ofNullable(parts.crash());
    }

    Optional<ApplicationParts.Stub> stub() {
        return Optional.ofNullable(parts.stub());
    }

    /// A URL of its own that it answers, as seen from inside its container.
    String url() {
        return "http://127.0.0.1:" + parts.port() + parts.path();
    }

    @Override
    public String toString() {
        return name() + ": " + parts.story();
    }
}
