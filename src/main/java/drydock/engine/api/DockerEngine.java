package drydock.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.ContainerControl;
import drydock.engine.ContainerMonitor;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.engine.connect.ApiVersion;
import drydock.engine.connect.Endpoint;
import drydock.engine.connect.Transports;
import drydock.engine.throwaway.DockerSandbox;
import drydock.engine.throwaway.DrydockInstance;
import drydock.engine.toolbox.CarriedToolbox;
import drydock.engine.toolbox.DockerToolbox;
import drydock.engine.toolbox.ToolboxRecipe;
import drydock.model.ContainerDetails;
import drydock.model.ContainerSummary;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.model.ImageDetails;
import drydock.model.Labels;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import drydock.model.MountAccess;
import drydock.model.Neighbourhood;
import drydock.model.Privileges;
import drydock.model.PublishedPort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// An engine with Docker's Engine API, version 1.41 or later.
public final class DockerEngine implements Engine {
    private static final String EVENTS = "/events";

    /// An HTTPS server's answer to a plain request; Go's `net/http`.
    private static final String WANTS_TLS = "HTTP request to an HTTPS server";

    private final Http http;
    private final String apiVersion;
    private final EngineAnswers asked;
    private final DockerToolbox toolbox;

    private DockerEngine(Http http, String apiVersion) {
        this.http = http;
        this.apiVersion = apiVersion;
        this.asked = new EngineAnswers(http);
        this.toolbox = new DockerToolbox(
                http,
                ToolboxRecipe.own(),
                DrydockInstance.ofThisProcess(),
                System.getenv(),
                CarriedToolbox.ofThisInstallation());
    }

    /// Connects and asks for the supported API version.
    ///
    /// @param limit of the wait for the answer
    /// @throws EngineException.TooOld below 1.41
    public static DockerEngine connect(Endpoint endpoint, Duration limit) throws EngineException, InterruptedException {
        Http http = Transports.open(endpoint);
        try {
            String version = http.exchange(
                    EngineCall.get("reach the engine", "/_ping").within(limit),
                    response -> String.valueOf(response.getHeader("Api-Version")));
            ApiVersion.check(version, endpoint.host());
            return new DockerEngine(http, version);
        } catch (EngineException | InterruptedException | RuntimeException failed) {
            http.close();
            if (failed instanceof EngineException.Refused refused
                    && refused.words().contains(WANTS_TLS)) {
                throw new EngineException.Unreachable(
                        "Could not connect to " + endpoint.host() + ": the engine expects TLS.",
                        refused,
                        "Set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and"
                                + " key.pem; or select a Docker context that has them.");
            }
            throw failed;
        }
    }

    @Override
    public EngineInfo info() throws EngineException, InterruptedException {
        JsonNode info = asked.state();
        JsonNode version = asked.version();
        return new EngineInfo(
                http.endpoint(),
                asked.podman() ? "Podman" : "Docker Engine",
                Json.text(version, "Version"),
                apiVersion,
                Json.text(version, "Os"),
                Json.text(version, "Arch"),
                Json.text(version, "KernelVersion"),
                (int) Json.number(info, "CgroupVersion"),
                (int) Json.number(info, "NCPU"),
                Json.number(info, "MemTotal"));
    }

    @Override
    public List<ContainerSummary> containers() throws EngineException, InterruptedException {
        JsonNode list =
                http.json(EngineCall.get("list containers", "/containers/json").with("all", "1"));
        List<ContainerSummary> containers = new ArrayList<>();
        for (JsonNode node : list) {
            if (!Json.text(node, "Labels", Labels.KIND).equals("throwaway")) {
                containers.add(summary(node));
            }
        }
        return containers;
    }

    @Override
    public List<PublishedPort> published() throws EngineException, InterruptedException {
        List<PublishedPort> published = new ArrayList<>();
        for (JsonNode node : http.json(EngineCall.get("list containers", "/containers/json"))) {
            for (JsonNode port : Json.at(node, "Ports")) {
                if (Json.number(port, "PublicPort") > 0) {
                    published.add(new PublishedPort(
                            name(node),
                            Json.text(port, "IP"),
                            (int) Json.number(port, "PublicPort"),
                            Json.number(port, "PrivatePort") + "/" + Json.text(port, "Type")));
                }
            }
        }
        return published;
    }

    @Override
    public Neighbourhood neighbours(String containerId, Set<String> mentioned)
            throws EngineException, InterruptedException {
        return new NeighbourSearch(http).of(containerId, mentioned);
    }

    /// The names include links from other containers; the container's own name has no second slash.
    static String name(JsonNode node) {
        return Json.texts(node, "Names").stream()
                .map(ContainerInspection::name)
                .filter(own -> !own.contains("/"))
                .findFirst()
                .orElse("");
    }

    private static ContainerSummary summary(JsonNode node) {
        return new ContainerSummary(
                Json.text(node, "Id"),
                name(node),
                Json.text(node, "Image"),
                Json.text(node, "ImageID"),
                ContainerInspection.status(Json.text(node, "State")),
                Json.text(node, "Status"),
                Instant.ofEpochSecond(Json.number(node, "Created")),
                Json.map(node, "Labels"));
    }

    @Override
    public ContainerDetails inspect(String container) throws EngineException, InterruptedException {
        return ContainerInspection.container(asked.inspection(
                http.json(EngineCall.get("inspect container " + container, "/containers/", container, "/json"))));
    }

    @Override
    public ImageDetails image(String image) throws EngineException, InterruptedException {
        JsonNode inspected = http.json(EngineCall.get("inspect image " + image, "/images/", image, "/json"));
        JsonNode history =
                http.json(EngineCall.get("read the history of image " + image, "/images/", image, "/history"));
        return ImageInspection.image(inspected, history);
    }

    @Override
    public List<EngineEvent> history(String containerId) throws EngineException, InterruptedException {
        String filters = Json.object()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                        "container", Json.MAPPER.createArrayNode().add(containerId))
                .set("type", Json.MAPPER.createArrayNode().add("container"))
                .toString();
        EngineCall call = EngineCall.get("read the events of " + containerId, EVENTS)
                .with("filters", filters)
                .with("since", "0");
        // From a file, Podman reads only part of the events up to a moment that has passed.
        Instant end = asked.eventsInFile() ? engineNow().plusSeconds(1) : engineNow();
        return until(call.with("until", seconds(end)));
    }

    private List<EngineEvent> until(EngineCall call) throws EngineException, InterruptedException {
        List<EngineEvent> events = new ArrayList<>();
        http.exchange(call, response -> {
            EventStream.read(response.getBody(), event -> {
                if (EventStream.tellsOfLife(event)) {
                    events.add(event);
                }
            });
            return events;
        });
        return List.copyOf(events);
    }

    /// The current time of the engine's clock, which stamps the events.
    private Instant engineNow() throws EngineException, InterruptedException {
        return Json.time(asked.state(), "SystemTime").orElseGet(Instant::now);
    }

    @Override
    public void events(Runnable ready, Consumer<EngineEvent> sink) throws EngineException, InterruptedException {
        // Engines accept the request shortly before they subscribe. Requesting events since then closes the gap.
        Instant since = engineNow();
        EngineCall call = EngineCall.get("follow the events", EVENTS)
                .with("since", seconds(since))
                .within(EngineCall.UNLIMITED);
        http.exchange(call, response -> {
            ready.run();
            // Podman may deliver older ones too.
            EventStream.read(response.getBody(), event -> {
                if (!event.time().isBefore(since)) {
                    sink.accept(event);
                }
            });
            return true;
        });
        throw new EngineException.Unreachable(
                "The engine at " + http.endpoint() + " ended its event stream. Is it still running?", null);
    }

    @Override
    public void logs(String containerId, LogRequest request, Consumer<LogFrame> sink)
            throws EngineException, InterruptedException {
        boolean terminal = terminal(containerId);
        EngineCall call = EngineCall.get("read the log of " + containerId, "/containers/", containerId, "/logs")
                .with("stdout", "1")
                .with("stderr", "1")
                .with("timestamps", "1")
                .with("follow", request.follow() ? "1" : "0")
                .with("tail", request.tail() < 0 ? "all" : String.valueOf(request.tail()))
                .with("since", request.since().map(DockerEngine::seconds).orElse("0"))
                .with("until", request.until().map(DockerEngine::seconds).orElse("0"))
                .within(request.unlimited() ? EngineCall.UNLIMITED : Duration.ofMinutes(5));
        http.stream(call, response -> {
            OutputFrames.read(response.getBody(), terminal, sink);
            return true;
        });
    }

    /// A container's settings can't change after its creation.
    private boolean terminal(String containerId) throws EngineException, InterruptedException {
        Optional<JsonNode> known = asked.inspectionOf(containerId);
        return known.isPresent()
                ? ContainerInspection.container(known.get()).config().tty()
                : inspect(containerId).config().tty();
    }

    private static String seconds(Instant time) {
        return String.format(java.util.Locale.ROOT, "%d.%09d", time.getEpochSecond(), time.getNano());
    }

    @Override
    public Sandbox sandbox(ContainerDetails container, MountAccess mounts, Privileges privileges) {
        return new DockerSandbox(
                http, container, mounts, privileges, DrydockInstance.ofThisProcess(), toolbox(), asked);
    }

    @Override
    public DockerToolbox toolbox() {
        return toolbox;
    }

    @Override
    public ContainerControl control() {
        return new DockerControl(http);
    }

    @Override
    public ContainerMonitor monitor() {
        return new DockerMonitor(http);
    }

    @Override
    public void close() {
        toolbox.close();
        http.close();
    }
}
