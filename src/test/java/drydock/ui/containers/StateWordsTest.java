package drydock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StateWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void saysHowOftenALoopHasEndedAndWithWhat() {
        RecentExits deaths = new RecentExits();
        for (int i = 1; i <= 14; i++) {
            deaths.add(NOW.minusSeconds(20L * i), OptionalLong.of(0));
        }
        StateWords words = StateWords.of(snapshot("restarting", 0, "", ""), deaths, NOW);
        assertThat(words.words()).isEqualTo("restarting, exit 0, 14 times in 5 min");
        assertThat(words.trouble()).isEqualTo(Trouble.FAILING);
    }

    @Test
    void keepsALoopInTroubleDuringItsShortRuns() {
        RecentExits deaths = new RecentExits();
        deaths.add(NOW.minusSeconds(30), OptionalLong.of(4));
        deaths.add(NOW.minusSeconds(15), OptionalLong.of(4));
        assertThat(StateWords.of(snapshot("running", 1, "", ""), deaths, NOW).trouble())
                .isEqualTo(Trouble.FAILING);
    }

    @Test
    void saysOfALoopInTheMiddleOfARunWhatTheRunBeforeEndedWith() {
        RecentExits deaths = new RecentExits();
        deaths.add(NOW.minusSeconds(15), OptionalLong.of(4));
        deaths.add(NOW.minusSeconds(30), OptionalLong.of(1));
        assertThat(StateWords.of(snapshot("running", 0, "", ""), deaths, NOW).words())
                .isEqualTo("restarting, exit 4, 2 times in 1 min");
    }

    @Test
    void forgetsEndsThatAreLongAgo() {
        RecentExits deaths = new RecentExits();
        deaths.add(NOW.minus(Duration.ofHours(1)), OptionalLong.of(4));
        deaths.add(NOW.minus(Duration.ofMinutes(50)), OptionalLong.of(4));
        assertThat(StateWords.of(snapshot("running", 0, "", ""), deaths, NOW).words())
                .isEqualTo("up 2 h");
    }

    @Test
    void takesTheTellingPartOfWhatTheEngineSaid() {
        String taken = "driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:80 failed:"
                + " port is already allocated";
        assertThat(StateWords.of(snapshot("created", 0, "", taken), new RecentExits(), NOW)
                        .words())
                .isEqualTo("could not start: port 80 is taken");
        String missing = "OCI runtime create failed: runc create failed: unable to start container process: exec:"
                + " \"/app/main\": stat /app/main: no such file or directory: unknown";
        assertThat(StateWords.of(snapshot("created", 0, "", missing), new RecentExits(), NOW)
                        .words())
                .contains("/app/main", "no such file or directory")
                .doesNotContain("OCI");
    }

    @Test
    void tellsAStopFromAFailure() {
        assertThat(StateWords.of(snapshot("exited", 143, "", ""), new RecentExits(), NOW)
                        .trouble())
                .isEqualTo(Trouble.STOPPED);
        assertThat(StateWords.of(snapshot("exited", 1, "", ""), new RecentExits(), NOW))
                .isEqualTo(new StateWords(Trouble.FAILED, "exited 1, 3 min ago"));
    }

    @Test
    void saysWhenAHealthCheckFails() {
        assertThat(StateWords.of(snapshot("running", 0, "unhealthy", ""), new RecentExits(), NOW))
                .isEqualTo(new StateWords(Trouble.UNHEALTHY, "up 2 h, unhealthy"));
    }

    private static Snapshot snapshot(String state, long code, String health, String error) {
        return new Snapshot(
                "id",
                "web",
                "web:1",
                "",
                "",
                state,
                OptionalLong.of(code),
                false,
                health,
                error,
                "",
                Optional.of(NOW.minus(Duration.ofHours(2))),
                Optional.of(NOW.minus(Duration.ofMinutes(3))),
                OptionalInt.of(3),
                "always");
    }
}
