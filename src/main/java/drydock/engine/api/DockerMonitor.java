package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.ContainerMonitor;
import drydock.engine.EngineException;
import drydock.model.ImageLayer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads inspection, processes and use of resources by the Engine API.
final class DockerMonitor implements ContainerMonitor {
    private static final String SHELL = "/bin/sh -c ";
    private static final String NO_RUN = SHELL + "#(nop)";

    private final Http http;

    DockerMonitor(Http http) {
        this.http = http;
    }

    @Override
    public String inspection(String id) throws EngineException, InterruptedException {
        return http.json(EngineCall.get("inspect the container", "/containers/", id, "/json"))
                .toString();
    }

    @Override
    public Processes processes(String id) throws EngineException, InterruptedException {
        JsonNode top = http.json(EngineCall.get("list the processes", "/containers/", id, "/top"));
        List<List<String>> rows = new ArrayList<>();
        Json.at(top, "Processes").forEach(row -> rows.add(Json.texts(row)));
        return new Processes(Json.texts(top, "Titles"), rows);
    }

    @Override
    public List<ImageLayer> layers(String imageId) throws EngineException, InterruptedException {
        List<ImageLayer> layers = new ArrayList<>();
        for (JsonNode layer : http.json(EngineCall.get("read the image's history", "/images/", imageId, "/history"))) {
            layers.add(new ImageLayer(
                    Instant.ofEpochSecond(Json.number(layer, "Created")),
                    instruction(Json.text(layer, "CreatedBy")),
                    Json.number(layer, "Size")));
        }
        return layers;
    }

    /// The classic builder writes `/bin/sh -c #(nop)  ENV …` and `/bin/sh -c make`, BuildKit
    /// `RUN /bin/sh -c make # buildkit`.
    private static String instruction(String createdBy) {
        String plain = createdBy.replaceFirst(" # buildkit$", "");
        if (plain.startsWith(NO_RUN)) {
            return plain.substring(NO_RUN.length()).strip();
        }
        boolean classic = plain.startsWith(SHELL);
        return classic ? "RUN " + plain.substring(SHELL.length()) : plain.replaceFirst("^RUN /bin/sh -c ", "RUN ");
    }

    /// Without streaming the engine measures twice, about a second apart.
    @Override
    public Usage usage(String id) throws EngineException, InterruptedException {
        JsonNode stats = http.json(EngineCall.get("measure the container", "/containers/", id, "/stats")
                .with("stream", "0"));
        long memory = Json.number(stats, "memory_stats", "usage") - cache(stats);
        long limit = Json.number(stats, "memory_stats", "limit");
        return new Usage(cpu(stats), Math.max(0, memory), limit > 0 ? OptionalLong.of(limit) : OptionalLong.empty());
    }

    /// The page cache that the kernel can take back, as `docker stats` counts it: `total_inactive_file` with version 1
    /// of
    /// control groups, `inactive_file` with version 2.
    private static long cache(JsonNode stats) {
        JsonNode details = Json.at(stats, "memory_stats", "stats");
        return Json.number(details, details.has("total_inactive_file") ? "total_inactive_file" : "inactive_file");
    }

    private static double cpu(JsonNode stats) {
        double own = delta(stats, "cpu_usage", "total_usage");
        double machine = delta(stats, "system_cpu_usage");
        long cores = Math.max(1, Json.number(stats, "cpu_stats", "online_cpus"));
        return machine > 0 && own > 0 ? own / machine * cores * 100 : 0;
    }

    private static double delta(JsonNode stats, String... path) {
        return Json.number(Json.at(stats, "cpu_stats"), path) - Json.number(Json.at(stats, "precpu_stats"), path);
    }
}
