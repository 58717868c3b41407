package drydock.log;

import drydock.knowledge.Thresholds;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The rule that decides whether a container is in a restart loop, even while a run is under way.
///
/// Its restart policy has started it again after a finished run, and the current run has not yet lasted longer than
/// those before it. So a container that was restarted long ago and has been up since is not in a loop.
public final class RestartLoop {
    private RestartLoop() {}

    /// Whether it was in a loop when it was inspected.
    public static boolean has(Subject subject) {
        return has(subject.container(), subject.history(), subject.taken());
    }

    /// @param events about this container, oldest first
    public static boolean has(ContainerDetails container, List<EngineEvent> events, Instant now) {
        ContainerState state = container.state();
        if (state.restarting()) {
            return true;
        } else if (container.restarts() == 0 || state.created()) {
            return false;
        } else if (!state.underWay() && succeeded(container)) {
            return false;
        } else if (!state.underWay()) {
            return events.stream().noneMatch(event -> event.action().equals("stop"));
        }
        return state.startedAt()
                .filter(start -> Duration.between(start, now).compareTo(settledAfter(container, events)) > 0)
                .isEmpty();
    }

    /// Whether the last run succeeded under a policy that restarts only after a failure.
    private static boolean succeeded(ContainerDetails container) {
        return container.state().exitCode() == 0
                && container.restartPolicy().name().equals("on-failure");
    }

    /// The minimum length at which the current run counts as better than those before it.
    ///
    /// If the last two finished runs lasted minutes each, two minutes prove nothing: a program that fails after
    /// five minutes is then in the middle of its loop. A single such run is not a pattern yet.
    public static Duration settledAfter(ContainerDetails container, List<EngineEvent> events) {
        List<Duration> lengths = RunHistory.observed(container, events).reversed().stream()
                .map(Run::length)
                .flatMap(length -> length.stream())
                .limit(2)
                .toList();
        boolean rhythm = container.restarts() >= 2
                && lengths.size() == 2
                && lengths.stream().allMatch(length -> length.compareTo(Thresholds.LONGEST_RUN_OF_A_LOOP) <= 0);
        if (!rhythm) {
            return Thresholds.SETTLED;
        }
        Duration longer = lengths.stream().max(Duration::compareTo).orElseThrow();
        Duration clearlyLonger = longer.multipliedBy(3).dividedBy(2);
        return clearlyLonger.compareTo(Thresholds.SETTLED) > 0 ? clearlyLonger : Thresholds.SETTLED;
    }
}
