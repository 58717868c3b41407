package drydock.step.run;

import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.fact.LogFacts.Origin;
import drydock.knowledge.Thresholds;
import drydock.log.RunHistory;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The container's last ended run, with which a temporary container is compared.
public final class ContainerRun {
    private final Subject subject;
    private final Facts facts;
    private final Optional<Run> run;

    public ContainerRun(Subject subject, Facts facts) {
        this.subject = subject;
        this.facts = facts;
        this.run = Run.lastFinished(RunHistory.observed(subject));
    }

    /// Whether the container runs normally, so that a copy of it would show nothing.
    public static boolean fine(Subject subject) {
        ContainerState state = subject.container().state();
        boolean unhealthy = state.health()
                .filter(health -> health.status().equals("unhealthy"))
                .isPresent();
        return state.running() && subject.container().restarts() == 0 && !unhealthy;
    }

    /// Whether it has ever ended.
    public boolean ended() {
        return run.isPresent();
    }

    /// The engine's message if it could not start the container.
    public String startError() {
        return subject.container().state().error();
    }

    /// Whether its program never ran: the only output is a message of the engine or a shell that says so.
    public boolean neverExecuted() {
        List<Line> printed = output(false).orElse(List.of());
        boolean refused = !printed.isEmpty() && printed.stream().allMatch(line -> line.origin() == Origin.SHELL);
        return !startError().isEmpty() || refused;
    }

    public OptionalLong status() {
        return run.map(Run::exitCode).orElse(OptionalLong.empty());
    }

    public boolean outOfMemory() {
        return run.map(Run::oomKilled).orElse(false);
    }

    /// Twice its duration, within bounds: long enough to see it end again. If it did not end by itself, long enough to
    /// see it start.
    public Duration timeLimit() {
        if (endless()) {
            return Thresholds.TIME_TO_BEGIN;
        }
        return within(Thresholds.SHORTEST_TIME_LIMIT, length().multipliedBy(2), Thresholds.LONGEST_TIME_LIMIT);
    }

    /// The same for a trace, which slows it down several times, and a short start a hundredfold at worst.
    public Duration tracedLimit() {
        return timed() && !endless()
                ? shorter(
                        within(
                                Thresholds.SHORTEST_TIME_LIMIT,
                                length().multipliedBy(Thresholds.SLOWDOWN_OF_A_TRACE),
                                Thresholds.LONGEST_TIME_LIMIT),
                        within(Thresholds.TIME_TO_BEGIN, length().multipliedBy(100), Thresholds.LONGEST_TIME_LIMIT))
                : timeLimit();
    }

    /// The same for a run at full speed: if it runs much longer than the container did, it differs and will not end in
    /// the same way.
    public Duration plainLimit() {
        if (endless()) {
            return Thresholds.TIME_TO_BEGIN_UNTRACED;
        }
        return timed()
                ? shorter(
                        timeLimit(),
                        within(
                                Thresholds.TIME_TO_BEGIN_UNTRACED,
                                length().multipliedBy(5),
                                Thresholds.LONGEST_TIME_LIMIT))
                : timeLimit();
    }

    /// Set if it still runs, was ended from outside, or could not be started by the engine.
    private boolean endless() {
        ContainerState state = subject.container().state();
        boolean goesOn = state.running() && subject.container().restarts() == 0;
        boolean refused = run.isEmpty() && !state.error().isEmpty();
        return goesOn || refused || stopped();
    }

    private boolean stopped() {
        long status = status().orElse(0);
        Set<String> acts = status == 137 || status == 143 ? Set.of("stop", "kill") : Set.of("stop");
        Instant began = run.flatMap(Run::started).orElse(Instant.MAX);
        return !outOfMemory()
                && subject.history().stream()
                        .filter(EngineEvent::aboutContainer)
                        .anyMatch(event ->
                                acts.contains(event.action()) && !event.time().isBefore(began));
    }

    private boolean timed() {
        return run.flatMap(Run::length).isPresent();
    }

    private Duration length() {
        return run.flatMap(Run::length).or(this::currentRun).orElse(Duration.ZERO);
    }

    private static Duration within(Duration least, Duration wanted, Duration most) {
        return wanted.compareTo(least) < 0 ? least : shorter(wanted, most);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Optional<Duration> currentRun() {
        return subject.container()
                .state()
                .startedAt()
                .filter(start -> subject.container().restarts() > 0)
                .map(start -> Duration.between(start, subject.taken()));
    }

    /// Its output; empty when the log can't be read.
    ///
    /// @param entrypoint with the lines of the entrypoint script
    public Optional<List<Line>> output(boolean entrypoint) {
        Optional<LogFacts> log =
                facts.get(LogFacts.class).filter(known -> known.unreadable().isEmpty());
        return log.map(known -> lines(known).stream()
                .filter(line -> entrypoint || line.origin() != Origin.ENTRYPOINT)
                .toList());
    }

    private List<Line> lines(LogFacts log) {
        for (LogRun candidate : log.runs().reversed()) {
            boolean same = run.isPresent()
                    && candidate.run().started().equals(run.get().started());
            boolean guessed =
                    !candidate.run().observed() && run.flatMap(Run::started).isEmpty();
            if (same || guessed) {
                return candidate.lines();
            }
        }
        return List.of();
    }
}
