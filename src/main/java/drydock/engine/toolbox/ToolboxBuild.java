package drydock.engine.toolbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.EngineException;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Exchange;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import drydock.engine.throwaway.DrydockInstance;
import drydock.engine.throwaway.ThrowawayRemovals;
import drydock.model.Labels;
import drydock.model.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Builds the toolbox's image on the engine, and removes leftovers of the build.
final class ToolboxBuild {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int ROUNDS = 5;
    private static final Duration LOOK = Duration.ofMillis(500);

    /// Build arguments that engines accept without a declaration and omit from the image's history.
    private static final List<String> PROXIES =
            List.of("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy");

    /// Label of the image: names and versions of its tools, such as `gdb 13.1-3,strace 6.1-0.1`.
    static final String VERSIONS = "drydock.versions";

    private final Http http;
    private final ToolboxRecipe recipe;
    private final DrydockInstance instance;
    private final Map<String, String> environment;

    /// @param environment of this process, with its proxy settings
    ToolboxBuild(Http http, ToolboxRecipe recipe, DrydockInstance instance, Map<String, String> environment) {
        this.http = http;
        this.recipe = recipe;
        this.instance = instance;
        this.environment = environment;
    }

    void run(Consumer<String> progress) throws EngineException, InterruptedException {
        ObjectNode arguments = Json.object().put("DRYDOCK_INSTANCE", instance.label());
        for (String name : PROXIES) {
            pass(name, arguments);
            pass(name.toUpperCase(Locale.ROOT), arguments);
        }
        BuildStages stages = new BuildStages(progress);
        Versions versions = new Versions(stages::accept);
        try {
            // The first stage prints the tools' versions; then the image is built with these as a label.
            build(arguments, Map.of("target", "build"), stages, versions);
            build(
                    arguments,
                    Map.of(
                            "t",
                            recipe.image(),
                            "labels",
                            Json.object().put(VERSIONS, versions.label()).toString()),
                    stages,
                    stages::accept);
        } catch (EngineException.Refused refused) {
            throw new EngineException.Refused(advise(refused.words(), stages), refused.words());
        } finally {
            clear();
        }
    }

    private void build(ObjectNode arguments, Map<String, String> options, BuildStages stages, Consumer<String> lines)
            throws EngineException, InterruptedException {
        EngineCall call = EngineCall.post("build the toolbox", "/build")
                .with("rm", "1")
                .with("forcerm", "1")
                .with("buildargs", arguments.toString());
        for (Map.Entry<String, String> option : options.entrySet()) {
            call = call.with(option.getKey(), option.getValue());
        }
        Exchange<Boolean> build =
                http.begin(call.tar(recipe.context()), response -> report(response.getBody(), stages, lines));
        try {
            watch(build, stages);
        } finally {
            build.cancel();
        }
    }

    /// Gives up when nothing has happened for a while: without a network, the engine would go on trying for minutes.
    private static void watch(Exchange<Boolean> build, BuildStages stages)
            throws EngineException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                build.await(LOOK);
                return;
            } catch (TimeoutException running) {
                if (stages.stuck()) {
                    throw stopped(stages.offline() ? silence(stages) : "no progress for 5 minutes");
                } else if (System.nanoTime() > end) {
                    throw stopped("not finished after " + LIMIT.toMinutes() + " minutes");
                }
            }
        }
    }

    private static String silence(BuildStages stages) {
        return (stages.based() ? "the Debian mirror" : "the registry") + " did not answer within "
                + BuildStages.TO_REACH.toSeconds() + " s";
    }

    private static EngineException stopped(String why) {
        return new EngineException.Refused(why, why);
    }

    /// Reads the tools' versions from the build's output.
    private record Versions(Consumer<String> progress, Set<String> found) implements Consumer<String> {
        private static final Pattern SAID = Pattern.compile("drydock-tool: ([a-z-]+) ([\\w.+:~-]+)");

        Versions(Consumer<String> progress) {
            this(progress, new TreeSet<>());
        }

        @Override
        public void accept(String line) {
            Matcher said = SAID.matcher(line.strip());
            if (said.matches()) {
                found.add(said.group(1).replaceFirst("-(static|minimal)$", "") + " " + said.group(2));
            } else {
                progress.accept(line);
            }
        }

        String label() {
            return String.join(",", found);
        }
    }

    private void pass(String name, ObjectNode arguments) {
        String value = environment.get(name);
        if (value != null && !value.isEmpty()) {
            arguments.put(name, value);
        }
    }

    private static boolean report(InputStream stream, BuildStages stages, Consumer<String> lines) throws IOException {
        try (MappingIterator<JsonNode> nodes =
                Json.MAPPER.readerFor(JsonNode.class).readValues(stream)) {
            while (nodes.hasNextValue()) {
                JsonNode node = nodes.nextValue();
                String error = Json.text(node, "error");
                if (!error.isEmpty()) {
                    throw new EngineException.Refused(error, error);
                }
                if (!Json.text(node, "id").isEmpty()) {
                    stages.downloads();
                }
                Json.text(node, "stream")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(lines);
            }
        }
        return true;
    }

    /// Says which of its sources could not be reached.
    private static String advise(String words, BuildStages stages) {
        boolean reported = stages.lastError().isEmpty() || words.contains("did not answer");
        String why = reported ? words.strip() : stages.lastError();
        String text = "The toolbox could not be built: " + PlainText.of(why) + ". ";
        String elsewhere = "On a machine with a network, run `drydock toolbox export FILE`, and load the file here with"
                + " `drydock toolbox import FILE`.";
        return stages.based()
                ? text + "The build installs Debian packages; if the engine needs a proxy for that, set `http_proxy`. "
                        + elsewhere
                : text + "It is built from debian:bookworm-slim, which the engine does not have. If it can reach a"
                        + " registry, run `docker pull debian:bookworm-slim`. " + elsewhere;
    }

    /// Removes the layers of the first stage, which are useless once the tools are copied. Layers of another Drydock
    /// process have another label. Podman lists each layer, and removes one only after those above it.
    private void clear() throws InterruptedException {
        try {
            boolean more = true;
            for (int round = 0; more && round < ROUNDS; round++) {
                more = clearTop();
            }
        } catch (EngineException unimportant) {
            // Leftover layers only use disk space.
        }
    }

    /// @return whether there was something to remove
    private boolean clearTop() throws EngineException, InterruptedException {
        try (ThrowawayRemovals removals = new ThrowawayRemovals(http)) {
            List<String> own = new ArrayList<>();
            // Podman 4 does not combine labels in a filter.
            for (JsonNode image : http.json(EngineCall.get("list what building left", "/images/json")
                    .with("all", "1")
                    .with("filters", "{\"dangling\":[\"true\"],\"label\":[\"" + Labels.KIND + "=toolbox\"]}"))) {
                if (Json.text(image, "Labels", Labels.INSTANCE).equals(instance.label())) {
                    own.add(Json.text(image, "Id"));
                }
            }
            own.forEach(removals::image);
            return !own.isEmpty();
        }
    }
}
