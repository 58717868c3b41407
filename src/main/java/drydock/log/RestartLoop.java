package drydock.log;

import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The rule for when a container is in a restart loop, also at a moment at which it happens to run.
///
/// Its restart policy has started it again after a run that ended, and the current run has not yet shown itself to be
/// better than those before it. So a container that was restarted long ago and has been up since is in no loop.
public final class RestartLoop {
    /// Runs longer than this are services that fail now and then, and restarting them helps.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private RestartLoop() {}

    /// Whether it was in a loop when it was looked at.
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

    /// A policy that restarts only after a failure has let it end: its last attempt succeeded.
    private static boolean succeeded(ContainerDetails container) {
        return container.state().exitCode() == 0
                && container.restartPolicy().name().equals("on-failure");
    }

    /// How long the current run has to last to count as better than those before it.
    ///
    /// Where the last two finished runs lasted minutes each, two minutes prove nothing: a program that fails after
    /// five is in the middle of its loop then. One such run is no rhythm yet.
    public static Duration settledAfter(ContainerDetails container, List<EngineEvent> events) {
        List<Duration> lengths = RunHistory.observed(container, events).reversed().stream()
                .map(Run::length)
                .flatMap(length -> length.stream())
                .limit(2)
                .toList();
        boolean rhythm = container.restarts() >= 2
                && lengths.size() == 2
                && lengths.stream().allMatch(length -> length.compareTo(LONGEST) <= 0);
        if (!rhythm) {
            return Run.SETTLED;
        }
        Duration longer = lengths.stream().max(Duration::compareTo).orElseThrow();
        Duration clearlyLonger = longer.multipliedBy(3).dividedBy(2);
        return clearlyLonger.compareTo(Run.SETTLED) > 0 ? clearlyLonger : Run.SETTLED;
    }
}
