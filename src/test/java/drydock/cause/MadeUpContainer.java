package drydock.cause;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.Health;
import drydock.model.HostSettings;
import drydock.model.ImageDetails;
import drydock.model.ImageDetails.BuildStep;
import drydock.model.Labels;
import drydock.model.Mount;
import drydock.model.Network;
import drydock.model.RestartPolicy;
import drydock.model.Subject;
import drydock.model.Subjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds the container of a made-up case: `web`, which runs `/app/server` as `app` for one second.
public final class MadeUpContainer {
    /// When its last run starts.
    public static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final String state;
    private final long exit;
    private final String error;
    private final String policy;
    private String user = "app";
    private String imageUser = "";
    private Map<String, String> labels = Map.of();
    private String networkMode = "default";
    private String logDriver = "json-file";
    private Network network = Network.NONE;
    private boolean oomKilled;
    private boolean openStdin;
    private boolean terminal;
    private boolean readOnlyRootfs;
    private boolean init;
    private long memory;
    private long pids;
    private Optional<Health> health = Optional.empty();
    private List<String> healthCheck = List.of();
    private List<String> args = List.of();
    private List<String> entrypoint = List.of();
    private List<String> command = List.of("/app/server");
    private final List<String> environment = new ArrayList<>(List.of("PATH=/usr/bin:/bin"));
    private final List<Mount> mounts = new ArrayList<>();
    private final Map<String, String> tmpfs = new HashMap<>();
    private final List<String> ulimits = new ArrayList<>();
    private final List<String> ports = new ArrayList<>();
    private final List<String> extraHosts = new ArrayList<>();
    private final List<String> securityOptions = new ArrayList<>();
    private final List<EngineEvent> events = new ArrayList<>();
    private final List<BuildStep> built = new ArrayList<>();

    MadeUpContainer(String state, long exit, String error, String policy) {
        this.state = state;
        this.exit = exit;
        this.error = error;
        this.policy = policy;
    }

    String state() {
        return state;
    }

    long exit() {
        return exit;
    }

    boolean isOomKilled() {
        return oomKilled;
    }

    List<String> environment() {
        return environment;
    }

    boolean looping() {
        return state.equals("restarting");
    }

    boolean ran() {
        return !state.equals("created");
    }

    /// @param entry `NAME=value`
    public MadeUpContainer env(String entry) {
        environment.add(entry);
        return this;
    }

    public MadeUpContainer user(String name) {
        user = name;
        return this;
    }

    /// The user of the image, where the container runs as another.
    public MadeUpContainer imageUser(String name) {
        imageUser = name;
        return this;
    }

    public MadeUpContainer composed(String project, String service) {
        labels = Map.of(Labels.COMPOSE_PROJECT, project, Labels.COMPOSE_SERVICE, service);
        return this;
    }

    public MadeUpContainer networkMode(String mode) {
        networkMode = mode;
        return this;
    }

    /// Temporary containers of its investigation get its own network.
    public MadeUpContainer networkAsConfigured() {
        network = Network.AS_CONFIGURED;
        return this;
    }

    public MadeUpContainer logDriver(String name) {
        logDriver = name;
        return this;
    }

    /// The engine's flag is set.
    public MadeUpContainer oomKilled() {
        oomKilled = true;
        return this;
    }

    public MadeUpContainer openStdin() {
        openStdin = true;
        return this;
    }

    public MadeUpContainer terminal() {
        terminal = true;
        return this;
    }

    public MadeUpContainer readOnlyRootfs() {
        readOnlyRootfs = true;
        return this;
    }

    /// The engine adds an init process.
    public MadeUpContainer init() {
        init = true;
        return this;
    }

    public MadeUpContainer memory(long bytes) {
        memory = bytes;
        return this;
    }

    public MadeUpContainer pids(long limit) {
        pids = limit;
        return this;
    }

    /// @param limit `name=soft:hard`
    public MadeUpContainer ulimit(String limit) {
        ulimits.add(limit);
        return this;
    }

    /// @param port `hostIp:hostPort->containerPort/protocol`
    public MadeUpContainer publishes(String port) {
        ports.add(port);
        return this;
    }

    public MadeUpContainer securityOption(String option) {
        securityOptions.add(option);
        return this;
    }

    /// @param entry `name:address`
    public MadeUpContainer extraHost(String entry) {
        extraHosts.add(entry);
        return this;
    }

    public MadeUpContainer bind(String source, String destination, boolean writable) {
        mounts.add(new Mount("bind", "", source, destination, writable));
        return this;
    }

    public MadeUpContainer tmpfs(String destination, String options) {
        tmpfs.put(destination, options);
        return this;
    }

    public MadeUpContainer args(String... words) {
        args = List.of(words);
        return this;
    }

    public MadeUpContainer entrypoint(String... words) {
        entrypoint = List.of(words);
        return this;
    }

    public MadeUpContainer command(String... words) {
        command = List.of(words);
        return this;
    }

    /// A health check whose last result is this.
    ///
    /// @param status starting, healthy or unhealthy
    public MadeUpContainer health(String status, long lastExit, String lastOutput, String... check) {
        health = Optional.of(new Health(status, 3, List.of(new Health.Result(START, lastExit, lastOutput))));
        healthCheck = List.of(check);
        return this;
    }

    /// An engine event about the container, some milliseconds after its start.
    ///
    /// @param signal its number, empty for none
    public MadeUpContainer event(String action, long millis, String signal) {
        Map<String, String> attributes = signal.isEmpty() ? Map.of() : Map.of("signal", signal);
        events.add(new EngineEvent(START.plusMillis(millis), "container", action, "0123456789ab", attributes));
        return this;
    }

    /// A step of the image's history.
    public MadeUpContainer built(String createdBy) {
        built.add(new BuildStep(Optional.empty(), createdBy, "", 0));
        return this;
    }

    Subject subject() {
        Subject from = Subjects.subject(config());
        ImageDetails image = from.image().withConfig(config(imageUser.isEmpty() ? user : imageUser), built);
        return new Subject(
                START.plusSeconds(60),
                from.engine(),
                details(from.container()),
                image,
                events,
                from.expectations(),
                network);
    }

    private ContainerConfig config() {
        return config(user);
    }

    private ContainerConfig config(String as) {
        return new ContainerConfig(
                as, environment, entrypoint, command, "/app", terminal, openStdin, "", "h", healthCheck, labels);
    }

    private ContainerDetails details(ContainerDetails from) {
        return new ContainerDetails(
                from.id(),
                from.name(),
                from.image(),
                from.imageId(),
                from.created(),
                "/app/server",
                args,
                containerState(),
                policy.equals("no") ? 0 : 7,
                new RestartPolicy(policy, 0),
                config(),
                host(),
                mounts);
    }

    private ContainerState containerState() {
        Optional<Instant> started = ran() ? Optional.of(START) : Optional.empty();
        return new ContainerState(
                state, exit, oomKilled, error, started, started.map(time -> time.plusSeconds(1)), health);
    }

    private HostSettings host() {
        return new HostSettings(
                memory,
                0,
                0,
                pids,
                List.of(),
                List.of(),
                securityOptions,
                false,
                readOnlyRootfs,
                init,
                networkMode,
                logDriver,
                tmpfs,
                ulimits,
                ports,
                List.of(),
                extraHosts);
    }
}
