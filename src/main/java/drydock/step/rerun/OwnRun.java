package drydock.step.rerun;

import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.fact.LogFacts.Origin;
import drydock.log.RunHistory;
import drydock.model.ContainerState;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The container's own last run that ended: what a throwaway is measured by.
public final class OwnRun {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Subject subject;
    private final Facts facts;
    private final Optional<Run> run;

    public OwnRun(Subject subject, Facts facts) {
        this.subject = subject;
        this.facts = facts;
        this.run = RunHistory.observed(subject).reversed().stream()
                .filter(known -> known.ended().isPresent())
                .findFirst();
    }

    /// Whether the container runs as it should, so that another copy of it would tell nothing.
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

    /// The engine's words where it could not even start the container.
    public String startError() {
        return subject.container().state().error();
    }

    /// Whether its program never ran: the engine or a shell said so, and nothing else was said.
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

    /// Twice its length, within bounds: long enough to see it end again. A container that never ended gets the
    /// shortest: there is no end to wait for.
    public Duration timeLimit() {
        Duration twice = run.flatMap(Run::length)
                .or(this::currentRun)
                .orElse(Duration.ZERO)
                .multipliedBy(2);
        return twice.compareTo(SHORTEST) < 0 ? SHORTEST : twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    private Optional<Duration> currentRun() {
        return subject.container()
                .state()
                .startedAt()
                .filter(start -> subject.container().restarts() > 0)
                .map(start -> Duration.between(start, subject.taken()));
    }

    /// What it printed; empty when no log could be read.
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
