package drydock.step.container;

import drydock.fact.LineForm;
import drydock.log.RestartLoop;
import drydock.log.RunHistory;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.ExitStatus;
import drydock.model.Health;
import drydock.model.HostSettings;
import drydock.model.Mount;
import drydock.model.PlainText;
import drydock.model.RestartPolicy;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The evidence of the status step: the inspection and the events, one item per line.
final class StatusLines {
    static final LineForm STATE = LineForm.of("State: {state:line}");
    static final LineForm EXIT_CODE =
            LineForm.of("Exit code: {code:number}, {meaning:line}[ (run {run:number}, the last finished one)]");
    static final LineForm NO_EXIT_CODE = LineForm.of("Exit code: not known for the last finished run");
    static final LineForm ERROR = LineForm.of("Engine's error: {error:line}");
    static final LineForm OOM = LineForm.of("OOM killed: {killed:yes|no}[ (cgroup v{cgroup:number})]");
    static final LineForm HEALTH = LineForm.of("Health: {status:line}, {streak:number} failures in a row");
    static final LineForm KILL = LineForm.of("Ended from outside: {time:line} the engine was asked to {request:line}");
    static final LineForm OOM_EVENT =
            LineForm.of("OOM event: {time:line} a process of the container was killed for memory");

    private static final int RUNS_SHOWN = 20;

    /// Signals that people and programs end containers with; others are messages to the program.
    private static final Set<String> ENDING = Set.of("2", "3", "6", "9", "15");

    private final Subject subject;
    private final List<String> lines = new ArrayList<>();

    StatusLines(Subject subject) {
        this.subject = subject;
    }

    List<String> all() {
        ContainerDetails container = subject.container();
        if (subject.imageOnly()) {
            lines.add("There is no container: only the image " + container.image() + " is looked at.");
        } else {
            lines.add("Status: " + StatusWords.summary(subject));
            List<Run> runs = RunHistory.observed(subject);
            state(container.state(), runs);
            restarts(container);
            container.state().health().ifPresent(this::health);
            runs(runs);
            events(runs);
        }
        settings(container.host());
        container.mounts().forEach(this::mount);
        return lines.stream().map(StatusLines::oneLine).toList();
    }

    private void state(ContainerState state, List<Run> runs) {
        line(STATE, Map.of("state", state.status()));
        if (RestartLoop.has(subject) && state.underWay()) {
            lastExit(runs);
        } else if (!state.created() && !state.underWay()) {
            line(EXIT_CODE, Map.of("code", state.exitCode(), "meaning", ExitStatus.meaning(state.exitCode())));
        }
        if (!state.error().isEmpty()) {
            line(ERROR, Map.of("error", state.error()));
        }
        int cgroup = subject.engine().cgroup();
        line(OOM, Map.of("killed", state.oomKilled() ? "yes" : "no", "cgroup", cgroup > 0 ? cgroup : ""));
        lines.add("Created: " + Times.stamp(subject.container().created()));
        state.startedAt().ifPresent(time -> lines.add("Last start: " + Times.stamp(time)));
        state.finishedAt().ifPresent(time -> lines.add("Last end: " + Times.stamp(time)));
    }

    /// The engine reports 0 during a run, so in a loop the run before it counts.
    private void lastExit(List<Run> runs) {
        Optional<Run> last = Run.lastFinished(runs);
        OptionalLong code = last.map(Run::exitCode).orElse(OptionalLong.empty());
        if (code.isEmpty()) {
            line(NO_EXIT_CODE, Map.of());
            return;
        }
        String meaning = ExitStatus.meaning(code.getAsLong());
        line(
                EXIT_CODE,
                Map.of(
                        "code",
                        code.getAsLong(),
                        "meaning",
                        meaning,
                        "run",
                        last.get().number()));
    }

    private void restarts(ContainerDetails container) {
        RestartPolicy policy = container.restartPolicy();
        String limit = policy.maxRetries() > 0 ? ", at most " + policy.maxRetries() + " times" : "";
        lines.add("Restart policy: " + (policy.name().isEmpty() ? "no" : policy.name()) + limit);
        lines.add("Restarts by the policy: " + container.restarts());
        if (container.restarts() > 0) {
            lines.add("Restart back-off: the engine waits 0.1 s, then twice as long each time up to 1 min,"
                    + " and starts over after a run of 10 s or more");
        }
    }

    private void health(Health health) {
        line(HEALTH, Map.of("status", health.status(), "streak", health.failingStreak()));
        List<String> check = subject.container().config().healthCheck();
        lines.add("Health check: " + String.join(" ", check));
        for (Health.Result result : health.results()) {
            lines.add("Health check at " + Times.stamp(result.started()) + ": exit code " + result.exitCode()
                    + (result.output().isBlank()
                            ? ", no output"
                            : ": " + result.output().strip()));
        }
    }

    private void runs(List<Run> runs) {
        int earlier = runs.isEmpty() ? 0 : runs.getFirst().number() - 1;
        int skipped = Math.max(0, runs.size() - RUNS_SHOWN);
        if (earlier > 0) {
            lines.add((earlier == 1 ? "Run 1" : "Runs 1 to " + earlier)
                    + ": only counted, the engine no longer holds their events");
        }
        if (skipped > 0) {
            lines.add("Runs " + runs.getFirst().number() + " to "
                    + runs.get(skipped - 1).number() + ": left out here");
        }
        runs.subList(skipped, runs.size()).forEach(this::run);
    }

    private void run(Run run) {
        StringBuilder text = new StringBuilder("Run " + run.number() + ": ");
        text.append(run.started().map(Times::stamp).orElse("start not seen"));
        run.ended()
                .ifPresentOrElse(
                        end -> text.append(" to ").append(Times.stamp(end)), () -> text.append(", still running"));
        run.length().ifPresent(length -> text.append(", ").append(Times.length(length)));
        run.exitCode().ifPresent(code -> text.append(", exit code ").append(code));
        lines.add(text.append(run.oomKilled() ? ", out of memory" : "").toString());
    }

    /// Kills and memory events that belong to the last run that ended.
    private void events(List<Run> runs) {
        Optional<Run> last = Run.lastFinished(runs);
        Instant from = last.flatMap(Run::started).orElse(Instant.MIN);
        Instant to = last.flatMap(Run::ended).map(end -> end.plusSeconds(1)).orElse(Instant.MAX);
        for (EngineEvent event : subject.history()) {
            boolean within = !event.time().isBefore(from) && !event.time().isAfter(to);
            if (event.aboutContainer() && within) {
                event(event);
            }
        }
    }

    private void event(EngineEvent event) {
        Map<String, String> attributes = event.attributes();
        String signal = attributes.getOrDefault("signal", "");
        switch (event.action()) {
            case "oom" -> line(OOM_EVENT, Map.of("time", Times.stamp(event.time())));
            case "kill" -> {
                if (ENDING.contains(signal)) {
                    kill(event, "send " + ExitStatus.signalName(signal));
                }
            }
            case "stop" -> kill(event, "stop it");
            default -> {
                // the runs contain starts and ends
            }
        }
    }

    private void kill(EngineEvent event, String request) {
        line(KILL, Map.of("time", Times.stamp(event.time()), "request", request));
    }

    private void line(LineForm form, Map<String, ?> values) {
        Map<String, Object> shown = new HashMap<>(values);
        shown.replaceAll((_, value) -> value instanceof String text ? oneLine(text) : value);
        lines.add(form.write(shown));
    }

    private void settings(HostSettings host) {
        lines.add("Memory limit: " + (host.memory() > 0 ? Times.bytes(host.memory()) : "none"));
        if (host.pids() > 0) {
            lines.add("Process limit: " + host.pids());
        }
        lines.add("Network: " + host.networkMode());
        lines.add("Log driver: " + host.logDriver());
        if (!host.ports().isEmpty()) {
            lines.add("Published ports: " + String.join(", ", host.ports()));
        }
        host.tmpfs().keySet().stream().sorted().forEach(target -> lines.add("Mount: tmpfs on " + target));
    }

    private void mount(Mount mount) {
        String source = mount.name().isEmpty() ? mount.source() : mount.name();
        lines.add("Mount: " + mount.type() + (source.isEmpty() ? "" : " " + source) + " on " + mount.destination()
                + (mount.writable() ? "" : ", read-only"));
    }

    private static String oneLine(String text) {
        return PlainText.of(text.replace("\r\n", "\n").replace("\n", " ⏎ "));
    }
}
