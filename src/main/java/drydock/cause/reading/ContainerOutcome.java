package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.RunFacts;
import drydock.fact.StatusFacts;
import drydock.model.Citation;
import drydock.model.ContainerState;
import drydock.model.Ending;
import drydock.model.EngineEvent;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// The container's outcome, before any cause is examined.
///
/// @param steady  it runs and is not in a restart loop
/// @param looping the restart policy starts it again and again
/// @param begun   the engine started a process
/// @param began   start of the run that is examined: the last one that ended, or the current one of a container that
///                runs as it should
/// @param ending  exit code of the last run that ended, or of its program where a script hides it; empty if a loop is
///                in the middle of a run and the end of the run before is not known
/// @param hidden  the program failed, and the container ended with status 0
/// @param stopped it was ended from outside
/// @param state   cites state and exit status
public record ContainerOutcome(
        boolean steady,
        boolean looping,
        boolean begun,
        Optional<Instant> began,
        OptionalLong ending,
        boolean hidden,
        boolean stopped,
        Citation state) {
    public static final String NOT_KNOWN = "The exit code of the last finished run is not known.";

    /// No program ends with it.
    private static final long UNKNOWN = -1;

    public static ContainerOutcome of(Evidence evidence) {
        Subject subject = evidence.subject();
        Optional<StatusFacts> status = evidence.get(StatusFacts.class);
        if (subject.imageOnly()) {
            return ofImage(evidence);
        }
        ContainerState state = subject.container().state();
        boolean looping = status.map(StatusFacts::looping).orElse(state.restarting());
        boolean steady = state.underWay() && !looping;
        Citation cited = status.map(StatusFacts::state)
                .orElse(Citation.field("status", state.status() + ", exit status " + state.exitCode()));
        OptionalLong exit = lastExit(status, state, looping);
        boolean stopped = stoppedFromOutside(subject, looping);
        OptionalLong programs = !steady && !stopped && exit.equals(OptionalLong.of(0))
                ? evidence.traced().failedChild().stream()
                        .flatMapToLong(child -> child.status().stream().mapToLong(code -> code))
                        .findFirst()
                : OptionalLong.empty();
        return new ContainerOutcome(
                steady,
                looping,
                state.startedAt().isPresent() || !state.created(),
                began(status, state, looping),
                programs.isPresent() ? programs : exit,
                programs.isPresent(),
                stopped,
                cited);
    }

    private static ContainerOutcome ofImage(Evidence evidence) {
        Optional<RunFacts> run = evidence.get(RunFacts.class);
        boolean started =
                run.map(facts -> !(facts.ending() instanceof Ending.NotStarted)).orElse(false);
        long exit = run.map(RunFacts::ending)
                .map(ending -> ending instanceof Ending.Exited(long code) ? code : 0L)
                .orElse(0L);
        Citation cited = run.map(RunFacts::end).orElse(Citation.field("status", "an image without a container"));
        return new ContainerOutcome(
                false, false, started, Optional.empty(), OptionalLong.of(exit), false, false, cited);
    }

    /// During a run of a restart loop, the engine reports 0, which is not an exit code.
    private static OptionalLong lastExit(Optional<StatusFacts> status, ContainerState state, boolean looping) {
        OptionalLong known =
                status.flatMap(StatusFacts::lastFinished).map(Run::exitCode).orElse(OptionalLong.empty());
        boolean unknown = known.isEmpty() && looping && state.underWay();
        return known.isPresent() || unknown ? known : OptionalLong.of(state.exitCode());
    }

    private static Optional<Instant> began(Optional<StatusFacts> status, ContainerState state, boolean looping) {
        return looping && state.underWay()
                ? status.flatMap(StatusFacts::lastFinished).flatMap(Run::started)
                : state.startedAt();
    }

    /// A kill or stop within the last run, of a container that is not in a restart loop. The engine may report it
    /// just after the end that it caused.
    private static boolean stoppedFromOutside(Subject subject, boolean looping) {
        ContainerState state = subject.container().state();
        Instant from = state.startedAt().orElse(Instant.MIN);
        Instant to = state.finishedAt().map(end -> end.plusSeconds(1)).orElse(Instant.MAX);
        return !looping
                && !state.running()
                && subject.history().stream()
                        .filter(EngineEvent::aboutContainer)
                        .filter(event -> event.action().equals("kill"))
                        .anyMatch(event ->
                                !event.time().isBefore(from) && !event.time().isAfter(to));
    }

    /// Exit code of the last run that ended; a number that no program ends with if it is not known.
    public long exit() {
        return ending.orElse(UNKNOWN);
    }

    public boolean exitKnown() {
        return ending.isPresent();
    }

    public boolean succeeded() {
        return exitKnown() && exit() == 0;
    }

    public boolean failed() {
        return exitKnown() && exit() != 0;
    }

    /// Such as `status 4`.
    public String status() {
        return exitKnown() ? "status " + exit() : "a status that is not known";
    }

    /// Whether there is a failure to explain: the container failed or can't stay up.
    public boolean failing() {
        return !steady && !stopped && (failed() || looping || !begun);
    }

    /// A failure that the exit status or the engine shows, not only the repetition.
    public boolean failedWithStatus() {
        return failing() && (failed() || !begun);
    }

    /// Whether the last run's status is that of a signal, or of a shell whose command a signal ended.
    public boolean signalled(int signal) {
        return exit() == 128 + signal;
    }

    /// Ended by SIGKILL, SIGTERM or SIGINT. No line of output is then the reason.
    public boolean killed() {
        return signalled(9) || signalled(15) || signalled(2);
    }
}
