package drydock.engine.toolbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.EngineException;
import drydock.engine.Toolbox;
import drydock.engine.api.EngineCall;
import drydock.engine.api.Http;
import drydock.engine.api.Json;
import drydock.engine.throwaway.DrydockInstance;
import drydock.engine.throwaway.ThrowawayCreation;
import drydock.engine.throwaway.ThrowawayRemovals;
import drydock.model.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The toolbox on a Docker-compatible engine: an image and a named volume. The engine fills the volume from the image
/// when the empty volume is mounted over a folder of the image.
public final class DockerToolbox implements Toolbox, AutoCloseable {
    private static final Duration TO_FILL = Duration.ofMinutes(2);
    private static final Duration TO_LOAD = Duration.ofMinutes(10);

    private final Http http;
    private final ToolboxRecipe recipe;
    private final DrydockInstance instance;
    private final Map<String, String> environment;
    private final CarriedToolbox carried;
    private final SharedBuild build = new SharedBuild(this::prepare);

    /// @param environment of this process, with its proxy settings
    public DockerToolbox(Http http, ToolboxRecipe recipe, DrydockInstance instance, Map<String, String> environment) {
        this(http, recipe, instance, environment, CarriedToolbox.NONE);
    }

    /// @param carried the exported image that an installation contains
    public DockerToolbox(
            Http http,
            ToolboxRecipe recipe,
            DrydockInstance instance,
            Map<String, String> environment,
            CarriedToolbox carried) {
        this.http = http;
        this.recipe = recipe;
        this.instance = instance;
        this.environment = environment;
        this.carried = carried;
    }

    public static EngineException missing() {
        String words = "The toolbox is not on this engine yet. Build it with `drydock toolbox build`.";
        return new EngineException.Refused(words, words);
    }

    /// Looked up by name: a list of all images is slow.
    @Override
    public Status status() throws EngineException, InterruptedException {
        try {
            JsonNode image = http.json(EngineCall.get("look at the toolbox", "/images/", recipe.image(), "/json"));
            return status(recipe.version(), Json.number(image, "Size"), Json.at(image, "Config", "Labels"));
        } catch (EngineException.NotFound notThisVersion) {
            return another();
        }
    }

    /// The toolbox of another version, if there is one.
    private Status another() throws EngineException, InterruptedException {
        JsonNode images = http.json(EngineCall.get("list images", "/images/json")
                .with("filters", "{\"reference\":[\"" + recipe.repository() + "\"]}"));
        for (JsonNode image : images) {
            for (String tag : Json.texts(image, "RepoTags")) {
                String version = tag.substring(tag.lastIndexOf(':') + 1);
                return status(version, Json.number(image, "Size"), Json.at(image, "Labels"));
            }
        }
        return new Status(recipe.version(), Optional.empty(), 0, List.of());
    }

    private Status status(String present, long size, JsonNode labels) {
        String names = Json.text(labels, "drydock.tools");
        List<String> tools = names.isEmpty() ? List.of() : List.of(names.split(" "));
        return new Status(
                recipe.version(),
                Optional.of(present),
                size,
                tools,
                versions(Json.text(labels, ToolboxBuild.VERSIONS)));
    }

    private static Map<String, String> versions(String label) {
        Map<String, String> versions = new TreeMap<>();
        for (String tool : label.split(",")) {
            int blank = tool.indexOf(' ');
            if (blank > 0) {
                versions.put(tool.substring(0, blank), tool.substring(blank + 1));
            }
        }
        return versions;
    }

    @Override
    public void build(Consumer<String> progress) throws EngineException, InterruptedException {
        build.join(progress);
    }

    private void prepare(Consumer<String> progress) throws EngineException, InterruptedException {
        if (!status().ready() && !loaded(progress)) {
            new ToolboxBuild(http, recipe, instance, environment).run(progress);
        }
        volume();
    }

    /// Loads the image that the installation contains. If there is none for this engine, it has to be built.
    private boolean loaded(Consumer<String> progress) throws EngineException, InterruptedException {
        Optional<Path> file = carried.file(recipe, architecture());
        if (file.isEmpty()) {
            return false;
        }
        progress.accept("Preparing the toolbox: loading its image onto the engine");
        // Podman 4 can't read a compressed archive.
        try (InputStream archive = new GZIPInputStream(Files.newInputStream(file.get()))) {
            load(archive.readAllBytes());
            return status().ready();
        } catch (IOException unreadable) {
            progress.accept("The installed toolbox could not be loaded: " + unreadable.getMessage());
            return false;
        }
    }

    /// In Go's terms, such as `amd64`.
    private String architecture() throws EngineException, InterruptedException {
        return Json.text(http.json(EngineCall.get("ask for its version", "/version")), "Arch");
    }

    /// The name of the volume, which is filled first if only the image exists.
    public Optional<String> volume() throws EngineException, InterruptedException {
        try {
            http.json(EngineCall.get("look at the toolbox's volume", "/volumes/", recipe.volume()));
            return Optional.of(recipe.volume());
        } catch (EngineException.NotFound notYet) {
            if (!status().ready()) {
                return Optional.empty();
            }
            fill();
            return Optional.of(recipe.volume());
        }
    }

    public String imageName() {
        return recipe.image();
    }

    public String volumeName() {
        return recipe.volume();
    }

    private void fill() throws EngineException, InterruptedException {
        ObjectNode spec = Json.object().put("Image", recipe.image());
        spec.putObject("Labels").put(Labels.KIND, "throwaway").put(Labels.INSTANCE, instance.label());
        ObjectNode host = spec.putObject("HostConfig").put("NetworkMode", "none");
        ObjectNode mount = host.putArray("Mounts").addObject();
        mount.put("Type", "volume").put("Source", recipe.volume()).put("Target", "/.drydock");
        mount.putObject("VolumeOptions").putObject("Labels").put(Labels.KIND, "toolbox");
        String name = ThrowawayCreation.newName();
        try (ThrowawayRemovals removals = new ThrowawayRemovals(http)) {
            try {
                new ThrowawayCreation(http, _ -> {}).create(name, spec);
                http.send(EngineCall.post("fill the toolbox's volume", "/containers/", name, "/start"));
                http.send(EngineCall.post("fill the toolbox's volume", "/containers/", name, "/wait")
                        .within(TO_FILL));
            } finally {
                removals.container(name);
            }
        }
    }

    @Override
    public byte[] exported() throws EngineException, InterruptedException {
        EngineCall call = EngineCall.get("export the toolbox", "/images/", recipe.image(), "/get")
                .within(TO_FILL);
        return http.exchange(call, response -> response.getBody().readAllBytes());
    }

    @Override
    public void imported(byte[] archive) throws EngineException, InterruptedException {
        load(archive);
        if (volume().isEmpty()) {
            String words = "The file does not contain toolbox version " + recipe.version()
                    + ". Export it with the same version of Drydock.";
            throw new EngineException.Refused(words, words);
        }
    }

    private void load(byte[] archive) throws EngineException, InterruptedException {
        EngineCall call = EngineCall.post("import the toolbox", "/images/load")
                .with("quiet", "1")
                .tar(archive)
                .within(TO_LOAD);
        // The engine has accepted the request before it notices that it can't read the archive.
        String error;
        try {
            error = http.exchange(call, response -> Json.text(Http.json(response), "error"));
        } catch (EngineException.Refused refused) {
            error = refused.words();
        }
        if (!error.isEmpty()) {
            throw new EngineException.Refused("The engine can't read the file as an image: " + error, error);
        }
    }

    @Override
    public void remove() throws EngineException, InterruptedException {
        JsonNode volumes = http.json(EngineCall.get("list the toolbox's volumes", "/volumes")
                .with("filters", "{\"name\":[\"" + recipe.repository() + "-\"]}"));
        for (JsonNode volume : Json.at(volumes, "Volumes")) {
            String name = Json.text(volume, "Name");
            // By its name: Podman does not keep the labels of a volume that a container creates.
            if (name.matches(Pattern.quote(recipe.repository() + "-") + "[0-9a-f]{12}")) {
                http.send(EngineCall.delete("remove volume " + name, "/volumes/", name));
            }
        }
        JsonNode images = http.json(EngineCall.get("list the toolbox's images", "/images/json")
                .with("filters", "{\"reference\":[\"" + recipe.repository() + "\"]}"));
        for (JsonNode image : images) {
            for (String tag : Json.texts(image, "RepoTags")) {
                http.send(EngineCall.delete("remove image " + tag, "/images/", tag));
            }
        }
    }

    /// Cancels a running build.
    @Override
    public void close() {
        build.close();
    }
}
