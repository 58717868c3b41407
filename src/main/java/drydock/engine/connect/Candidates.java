package drydock.engine.connect;

import drydock.engine.connect.EngineLocator.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The places where an engine may answer, in the order in which they are tried.
final class Candidates {
    private final Map<String, String> environment;
    private final Path home;

    Candidates(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /// @param endpoint empty if the source gives no address
    /// @param source   a description of the source
    /// @param problem  why there is no address, else empty
    record Candidate(Optional<Endpoint> endpoint, String source, String problem, String advice) {
        static Candidate at(Endpoint endpoint, String source) {
            return new Candidate(Optional.of(endpoint), source, "", "");
        }

        static Candidate none(String source, String problem, String advice) {
            return new Candidate(Optional.empty(), source, problem, advice);
        }
    }

    List<Candidate> of(Choice choice) {
        if (choice.host().isPresent()) {
            return List.of(Candidate.at(withTls(choice.host().get()), "the option --host"));
        }
        if (choice.context().isPresent()) {
            return context(
                    choice.context().get(),
                    "the option --context " + choice.context().get());
        }
        if (!variable("DOCKER_HOST").isEmpty()) {
            return List.of(Candidate.at(withTls(variable("DOCKER_HOST")), "the variable DOCKER_HOST"));
        }
        if (!variable("DOCKER_CONTEXT").isEmpty()) {
            return context(variable("DOCKER_CONTEXT"), "the variable DOCKER_CONTEXT");
        }
        String current = contexts().current();
        if (!current.isEmpty() && !current.equals("default")) {
            // The user has chosen it with `docker context use`. Another engine has other containers.
            return context(current, "the current Docker context, " + current);
        }
        return usual().entrySet().stream()
                .map(entry -> Candidate.at(Endpoint.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<Candidate> context(String name, String source) {
        if (name.equals("default")) {
            return usual().entrySet().stream()
                    .limit(1)
                    .map(entry -> Candidate.at(Endpoint.of(entry.getKey()), source))
                    .toList();
        }
        try {
            return List.of(contexts()
                    .endpoint(name)
                    .map(endpoint -> Candidate.at(endpoint, source))
                    .orElseGet(() -> Candidate.none(source, "There is no Docker context " + name + ".", known())));
        } catch (IOException unreadable) {
            return List.of(Candidate.none(
                    source,
                    "The Docker context " + name + " can't be read: " + unreadable.getMessage() + ".",
                    "Check it with `docker context inspect " + name + "`."));
        }
    }

    private String known() {
        List<String> names = contexts().names();
        return "Select another one with --context, or with `docker context use`: default"
                + names.stream().map(name -> ", " + name).collect(Collectors.joining()) + ".";
    }

    DockerContexts contexts() {
        String folder = variable("DOCKER_CONFIG");
        return new DockerContexts(folder.isEmpty() ? home.resolve(".docker") : Path.of(folder));
    }

    /// TLS settings from the environment, as in Docker's command line; only TCP uses them.
    private Endpoint withTls(String host) {
        String folder = variable("DOCKER_CERT_PATH");
        boolean wanted = !variable("DOCKER_TLS_VERIFY").isEmpty()
                || !variable("DOCKER_TLS").isEmpty();
        if (!wanted || !(host.startsWith("tcp:") || host.startsWith("https:"))) {
            return Endpoint.of(host);
        }
        return new Endpoint(
                host,
                Optional.of(folder.isEmpty() ? contexts().folder() : Path.of(folder)),
                !variable("DOCKER_TLS_VERIFY").isEmpty());
    }

    /// The usual addresses, each with its source.
    private Map<String, String> usual() {
        Map<String, String> places = new LinkedHashMap<>();
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            places.put("npipe:////./pipe/docker_engine", "the default pipe");
            return places;
        }
        places.put("unix:///var/run/docker.sock", "the default socket");
        String runtime = runtimeFolder();
        socket(places, Path.of(runtime, "docker.sock"), "rootless Docker");
        socket(places, home.resolve(".docker/run/docker.sock"), "Docker Desktop");
        socket(places, home.resolve(".docker/desktop/docker.sock"), "Docker Desktop on Linux");
        socket(places, home.resolve(".colima/default/docker.sock"), "Colima");
        socket(places, home.resolve(".config/colima/default/docker.sock"), "Colima");
        socket(places, home.resolve(".rd/docker.sock"), "Rancher Desktop");
        socket(places, home.resolve(".orbstack/run/docker.sock"), "OrbStack");
        socket(places, Path.of(runtime, "podman", "podman.sock"), "rootless Podman");
        socket(places, Path.of("/run/podman/podman.sock"), "Podman");
        socket(places, home.resolve(".local/share/containers/podman/machine/podman.sock"), "Podman machine");
        return places;
    }

    private static void socket(Map<String, String> places, Path path, String product) {
        places.put("unix://" + path, "the socket of " + product);
    }

    private String runtimeFolder() {
        String folder = variable("XDG_RUNTIME_DIR");
        if (!folder.isEmpty()) {
            return folder;
        }
        try {
            return "/run/user/" + Files.getAttribute(home, "unix:uid");
        } catch (IOException | UnsupportedOperationException unknown) {
            return "/run/user/0";
        }
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
