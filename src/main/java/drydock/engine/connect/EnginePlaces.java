package drydock.engine.connect;

import drydock.engine.api.Json;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engines that a user of this machine can choose from: the contexts of Docker's command line, and the sockets that
/// exist at the usual places. Nothing is asked whether it answers.
public final class EnginePlaces {
    private static final String UNIX = "unix://";

    private final Map<String, String> environment;
    private final Path home;

    EnginePlaces(Map<String, String> environment, Path home) {
        this.environment = new HashMap<>(environment);
        this.environment.keySet().removeAll(List.of("DOCKER_HOST", "DOCKER_CONTEXT"));
        this.home = home;
    }

    /// With this process's environment and the user's home directory.
    public static EnginePlaces system() {
        return new EnginePlaces(System.getenv(), Path.of(System.getProperty("user.home", "/")));
    }

    /// An engine to choose.
    ///
    /// @param name    of a context, or the description of a socket
    /// @param address such as `unix:///var/run/docker.sock`
    /// @param choice  finds it
    public record EnginePlace(String name, String address, EngineLocator.Choice choice) {}

    /// Contexts first, by name.
    public List<EnginePlace> all() {
        List<EnginePlace> places = new ArrayList<>(contexts());
        for (Candidates.Candidate candidate : new Candidates(environment, home).of(EngineLocator.Choice.ANY)) {
            String address = candidate.endpoint().map(Endpoint::host).orElse("");
            boolean there = address.startsWith(UNIX)
                    ? Files.exists(Path.of(address.substring(UNIX.length())))
                    : address.startsWith("npipe:");
            if (there && places.stream().noneMatch(known -> known.address().equals(address))) {
                places.add(new EnginePlace(
                        candidate.source(), address, new EngineLocator.Choice(Optional.of(address), Optional.empty())));
            }
        }
        return List.copyOf(places);
    }

    private List<EnginePlace> contexts() {
        String folder = environment.getOrDefault("DOCKER_CONFIG", "");
        Path meta = (folder.isEmpty() ? home.resolve(".docker") : Path.of(folder))
                .resolve("contexts")
                .resolve("meta");
        List<EnginePlace> found = new ArrayList<>();
        try (DirectoryStream<Path> contexts = Files.newDirectoryStream(meta)) {
            for (Path context : contexts) {
                context(context.resolve("meta.json")).ifPresent(found::add);
            }
        } catch (IOException none) {
            return List.of();
        }
        found.sort(Comparator.comparing(EnginePlace::name));
        return found;
    }

    /// A context that can't be read is not offered.
    private static Optional<EnginePlace> context(Path file) {
        try {
            var json = Json.MAPPER.readTree(Files.readString(file));
            String name = Json.text(json, "Name");
            String address = Json.text(json, "Endpoints", "docker", "Host");
            return name.isEmpty() || address.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new EnginePlace(
                            name, address, new EngineLocator.Choice(Optional.empty(), Optional.of(name))));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
