package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.RestartPolicy;
import drydock.model.Subjects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartLoopTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration PAUSE = Duration.ofMillis(200);

    /// Whether it is in a loop so long after the start of its current run.
    ///
    /// @param earlier lengths of the finished runs, the last one at the end
    private static boolean loops(String status, int restarts, Duration up, Duration... earlier) {
        List<EngineEvent> events = new ArrayList<>();
        Instant at = START;
        for (Duration length : earlier) {
            events.add(event(at, "start", Map.of()));
            events.add(event(at.plus(length), "die", Map.of("exitCode", "4")));
            at = at.plus(length).plus(PAUSE);
        }
        Optional<Instant> ended = earlier.length == 0 ? Optional.empty() : Optional.of(at.minus(PAUSE));
        return RestartLoop.has(container(status, restarts, at, ended), events, at.plus(up));
    }

    private static EngineEvent event(Instant time, String action, Map<String, String> attributes) {
        return new EngineEvent(time, "container", action, "0123", attributes);
    }

    private static ContainerDetails container(String status, int restarts, Instant started, Optional<Instant> ended) {
        ContainerDetails from = Subjects.exited().container();
        return new ContainerDetails(
                from.id(),
                from.name(),
                from.image(),
                from.imageId(),
                from.created(),
                from.path(),
                from.args(),
                new ContainerState(status, 0, false, "", Optional.of(started), ended, Optional.empty()),
                restarts,
                new RestartPolicy("always", 0),
                from.config(),
                from.host(),
                from.mounts());
    }

    @Test
    void aContainerThatWasRestartedAndHasJustBegunIsInALoop() {
        assertThat(loops("running", 1, Duration.ofSeconds(7), Duration.ofSeconds(15)))
                .isTrue();
    }

    @Test
    void aContainerWithoutRestartsIsInNone() {
        assertThat(loops("running", 0, Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void aContainerThatHasBeenUpForHoursIsInNone() {
        assertThat(loops("running", 12, Duration.ofHours(3), Duration.ofSeconds(2), Duration.ofSeconds(2)))
                .isFalse();
    }

    @Test
    void aServiceThatEndedOnceAfterDaysIsInNoneOnceItIsUpAgain() {
        assertThat(loops("running", 2, Duration.ofMinutes(3), Duration.ofDays(3), Duration.ofDays(2)))
                .isFalse();
    }

    @Test
    void runsOfMinutesAreALoopInTheMiddleOfTheNext() {
        Duration five = Duration.ofMinutes(5);
        assertThat(loops("running", 12, Duration.ofMinutes(3), five, five)).isTrue();
        assertThat(loops("running", 12, Duration.ofMinutes(8), five, five)).isFalse();
    }

    @Test
    void oneRunOfMinutesIsNoRhythm() {
        assertThat(loops("running", 1, Duration.ofMinutes(3), Duration.ofMinutes(5)))
                .isFalse();
    }

    @Test
    void aPausedRunCountsAsOneUnderWay() {
        assertThat(loops("paused", 3, Duration.ofHours(1), Duration.ofSeconds(2)))
                .isFalse();
    }

    @Test
    void anEngineWithoutAStateBetweenRunsHasLoopsToo() {
        assertThat(loops("exited", 3, Duration.ofMillis(50), Duration.ofSeconds(2)))
                .isTrue();
    }
}
