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

/// How the container stands, before any cause is weighed.
///
/// @param steady  it runs, and did not come out of a restart loop
/// @param looping the restart policy starts it again and again
/// @param begun   the engine got as far as starting a process
/// @param exit    status of the last run that ended
/// @param stopped it was ended from outside
/// @param state   cites state and exit status
public record ContainerOutcome(
        boolean steady, boolean looping, boolean begun, long exit, boolean stopped, Citation state) {
    public static ContainerOutcome of(Evidence evidence) {
        Subject subject = evidence.subject();
        Optional<StatusFacts> status = evidence.get(StatusFacts.class);
        if (subject.imageOnly()) {
            return ofImage(evidence);
        }
        ContainerState state = subject.container().state();
        boolean looping = status.map(StatusFacts::looping).orElse(state.restarting());
        boolean steady = state.running() && !looping;
        Citation cited = status.map(StatusFacts::state)
                .orElse(Citation.field("status", state.status() + ", exit status " + state.exitCode()));
        return new ContainerOutcome(
                steady,
                looping,
                state.startedAt().isPresent() || !state.created(),
                lastExit(status, state),
                stoppedFromOutside(subject, looping),
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
        return new ContainerOutcome(false, false, started, exit, false, cited);
    }

    private static long lastExit(Optional<StatusFacts> status, ContainerState state) {
        return status.flatMap(facts -> facts.runs().reversed().stream()
                        .map(Run::exitCode)
                        .filter(java.util.OptionalLong::isPresent)
                        .findFirst())
                .map(java.util.OptionalLong::getAsLong)
                .orElse(state.exitCode());
    }

    /// A kill or stop within the last run, of a container that no policy was restarting. The engine may report it
    /// just after the end it brought about.
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

    /// Whether there is anything to explain: it failed, or can't stay up.
    public boolean failing() {
        return !steady && !stopped && (exit != 0 || looping || !begun);
    }

    /// A failure that the exit status or the engine shows, not only the repetition.
    public boolean failedWithStatus() {
        return failing() && (exit != 0 || !begun);
    }

    /// Whether the last run's status is that of a signal, or of a shell whose command a signal ended.
    public boolean signalled(int signal) {
        return exit == 128 + signal;
    }

    /// Ended by SIGKILL, SIGTERM or SIGINT: then no line of output is the reason.
    public boolean killed() {
        return signalled(9) || signalled(15) || signalled(2);
    }
}
