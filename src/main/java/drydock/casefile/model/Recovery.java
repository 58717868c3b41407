package drydock.casefile.model;

import drydock.fact.StatusFacts;
import drydock.investigation.Investigation;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import java.time.Duration;
import java.util.Optional;

/// How a container does in an examination, compared with the one before: by its health, not by the names of causes.
public enum Recovery {
    /// It failed before and is up, and has been for longer than it lived before.
    RECOVERED,
    /// It failed before and is up, but not yet for longer than it lived before.
    TOO_EARLY,
    /// It was up before and fails now.
    BROKEN,
    /// It fails as before.
    STILL_FAILING,
    /// It worked before and does now.
    STILL_WORKING;

    static Recovery of(Investigation then, Investigation now) {
        boolean before = works(then);
        boolean after = works(now);
        if (before) {
            return after ? STILL_WORKING : BROKEN;
        }
        return !after ? STILL_FAILING : shorter(then, now) ? TOO_EARLY : RECOVERED;
    }

    /// Up and not unhealthy, or a job that ended as jobs should.
    private static boolean works(Investigation investigation) {
        ContainerState state = investigation.subject().container().state();
        boolean unhealthy = state.health()
                .filter(health -> health.status().equals("unhealthy"))
                .isPresent();
        boolean looping = investigation
                .facts()
                .get(StatusFacts.class)
                .filter(StatusFacts::looping)
                .isPresent();
        if (state.running()) {
            return !unhealthy && !looping;
        }
        return state.status().equals("exited")
                && state.exitCode() == 0
                && !investigation.subject().container().service();
    }

    private static boolean shorter(Investigation then, Investigation now) {
        Optional<Duration> up = uptime(now);
        Optional<Duration> life = life(then);
        return up.isPresent() && life.isPresent() && up.get().compareTo(life.get()) < 0;
    }

    /// How long it has been up; empty for a job, whose end says enough.
    static Optional<Duration> uptime(Investigation investigation) {
        ContainerDetails container = investigation.subject().container();
        return container.state().running()
                ? container
                        .state()
                        .startedAt()
                        .map(start ->
                                Duration.between(start, investigation.subject().taken()))
                : Optional.empty();
    }

    /// How long its longest known run lasted.
    public static Optional<Duration> life(Investigation investigation) {
        return investigation.facts().get(StatusFacts.class).stream()
                .flatMap(facts -> facts.runs().stream())
                .flatMap(run -> run.length().stream())
                .max(Duration::compareTo);
    }
}
