package drydock.engine;

import drydock.engine.connect.EngineLocator;
import drydock.engine.connect.EngineSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Containers of one test, made and removed by Docker's own command line, so that the engine under test is not its
/// own witness.
final class TestContainers {
    private final String label = "drydock.test=" + UUID.randomUUID();

    /// The engine of this machine; no engine is a failure.
    static Engine engine() throws InterruptedException {
        return switch (EngineLocator.system().locate(EngineLocator.Choice.ANY)) {
            case EngineSearch.Found found -> found.engine();
            case EngineSearch.None none -> throw new AssertionError(none.message());
        };
    }

    /// Options and image as `docker create` takes them. Returns the id.
    String create(String... words) throws IOException, InterruptedException {
        return docker(words("create", words)).strip();
    }

    /// As [#create], started in the background.
    String run(String... words) throws IOException, InterruptedException {
        String id = create(words);
        docker("start", id);
        return id;
    }

    private List<String> words(String verb, String... words) {
        List<String> all = new ArrayList<>(List.of(verb, "--label", label, "--network", "none"));
        all.addAll(Arrays.asList(words));
        return all;
    }

    /// An image built from a Dockerfile without context.
    String image(String dockerfile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("docker", "build", "-q", "--label", label, "-")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(dockerfile.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("docker build: " + output);
        }
        return output.lines().reduce((_, last) -> last).orElseThrow().strip();
    }

    static String docker(String... words) throws IOException, InterruptedException {
        return docker(Arrays.asList(words));
    }

    static String docker(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + output);
        }
        return output;
    }

    void close() throws IOException, InterruptedException {
        for (String id :
                docker("ps", "-aq", "--filter", "label=" + label).lines().toList()) {
            docker("rm", "-fv", id);
        }
        for (String id : docker("images", "-aq", "--filter", "label=" + label)
                .lines()
                .distinct()
                .toList()) {
            docker("rmi", "-f", id);
        }
    }
}
