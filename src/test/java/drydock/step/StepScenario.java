package drydock.step;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.Expectations;
import drydock.model.Health;
import drydock.model.RestartPolicy;
import drydock.model.Subject;
import drydock.model.Subjects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A container in some situation, put together step by step for a test. Times are seconds after [#NOON].
public final class StepScenario {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private String status = "exited";
    private long exitCode;
    private boolean oom;
    private String error = "";
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> finished = Optional.empty();
    private Optional<Health> health = Optional.empty();
    private int restarts;
    private RestartPolicy policy = new RestartPolicy("no", 0);
    private List<String> command = List.of("/app/prog");
    private List<String> environment = List.of();
    private List<String> imageEnvironment = List.of();
    private Expectations expectations = Expectations.NONE;
    private double taken = 60;
    private final List<EngineEvent> events = new ArrayList<>();

    public static Instant at(double seconds) {
        return NOON.plusMillis(Math.round(seconds * 1000));
    }

    public StepScenario state(String newStatus, long newExitCode) {
        status = newStatus;
        exitCode = newExitCode;
        return this;
    }

    public StepScenario ran(double from, double to) {
        started = Optional.of(at(from));
        finished = Optional.of(at(to));
        return this;
    }

    public StepScenario runningSince(double from) {
        status = "running";
        started = Optional.of(at(from));
        return this;
    }

    public StepScenario oom() {
        oom = true;
        return this;
    }

    public StepScenario error(String words) {
        error = words;
        return this;
    }

    public StepScenario health(String word, int streak) {
        health = Optional.of(
                new Health(word, streak, List.of(new Health.Result(at(50), 1, "curl: (7) Failed to connect\n"))));
        return this;
    }

    public StepScenario restarts(int count, String name) {
        restarts = count;
        policy = new RestartPolicy(name, 0);
        return this;
    }

    public StepScenario command(String... words) {
        command = List.of(words);
        return this;
    }

    public StepScenario environment(List<String> container, List<String> image) {
        environment = container;
        imageEnvironment = image;
        return this;
    }

    public StepScenario expecting(List<String> lines, List<String> variables) {
        expectations = new Expectations(lines, variables, Optional.empty());
        return this;
    }

    public StepScenario trying(List<String> names) {
        expectations = expectations.trying(names);
        return this;
    }

    public StepScenario event(double time, String action, String... attributes) {
        Map<String, String> map = attributes.length == 0 ? Map.of() : Map.of(attributes[0], attributes[1]);
        events.add(new EngineEvent(at(time), "container", action, "0123", map));
        return this;
    }

    public StepScenario takenAfter(Duration time) {
        taken = time.toMillis() / 1000.0;
        return this;
    }

    public Subject subject() {
        Subject plain = Subjects.exited();
        ContainerDetails base = plain.container();
        ContainerState state = new ContainerState(status, exitCode, oom, error, started, finished, health);
        ContainerDetails container = new ContainerDetails(
                base.id(),
                base.name(),
                base.image(),
                base.imageId(),
                base.created(),
                command.isEmpty() ? "" : command.getFirst(),
                command.isEmpty() ? List.of() : command.subList(1, command.size()),
                state,
                restarts,
                policy,
                config(base.config(), environment),
                base.host(),
                base.mounts());
        return new Subject(
                at(taken),
                plain.engine(),
                container,
                plain.image().withConfig(config(base.config(), imageEnvironment), List.of()),
                events,
                expectations,
                plain.network());
    }

    private static ContainerConfig config(ContainerConfig base, List<String> variables) {
        return new ContainerConfig(
                base.user(),
                variables,
                base.entrypoint(),
                base.command(),
                base.workingDir(),
                base.tty(),
                base.openStdin(),
                base.stopSignal(),
                base.hostname(),
                base.healthCheck(),
                base.labels());
    }
}
