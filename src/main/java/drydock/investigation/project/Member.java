package drydock.investigation.project;

import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.log.RunHistory;
import drydock.model.ContainerDetails;
import drydock.model.EngineEvent;
import drydock.model.Health;
import drydock.model.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One container of a project.
///
/// @param container     as inspected, and redacted where it was investigated
/// @param history       events about it, oldest first
/// @param investigation empty where nothing was wrong with its state, so that it was not investigated
/// @param needs         the names of the other members that its failure or its compose file names
public record Member(
        ContainerDetails container,
        List<EngineEvent> history,
        Optional<Investigation> investigation,
        List<String> needs) {
    public Member {
        history = List.copyOf(history);
        needs = List.copyOf(needs);
    }

    public String name() {
        return container.name();
    }

    public Optional<Finding> leading() {
        return investigation.flatMap(Investigation::leading);
    }

    /// Whether something is wrong with it: its state says so, or a cause was found.
    public boolean fails() {
        boolean waits = container.state().created() && container.state().error().isEmpty();
        return leading().isPresent() || (waits ? !needs.isEmpty() : inTrouble(container));
    }

    /// Whether the state alone says that something may be wrong: it failed, was restarted, or was never started.
    static boolean inTrouble(ContainerDetails container) {
        boolean ended = List.of("exited", "dead").contains(container.state().status());
        boolean waits = container.state().created();
        return (ended
                        && (container.state().exitCode() != 0
                                || !container.restartPolicy().name().equals("no")))
                || waits
                || container.state().restarting()
                || container.restarts() > 0
                || !container.state().error().isEmpty()
                || container
                        .state()
                        .health()
                        .map(Health::status)
                        .filter("unhealthy"::equals)
                        .isPresent();
    }

    /// The end of its first failed run that the engine remembers.
    public Optional<Instant> firstFailure() {
        return RunHistory.observed(container, history).stream()
                .filter(run -> run.exitCode().isPresent() && run.exitCode().getAsLong() != 0)
                .flatMap(run -> run.ended().stream())
                .findFirst()
                .or(() -> fails() ? lastEnd() : Optional.empty());
    }

    private Optional<Instant> lastEnd() {
        return Run.lastFinished(RunHistory.observed(container, history)).flatMap(Run::ended);
    }
}
