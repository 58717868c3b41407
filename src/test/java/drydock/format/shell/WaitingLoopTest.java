package drydock.format.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingLoopTest {
    @Test
    void findsWhatALoopTriesUntilItSucceeds() {
        assertThat(WaitingLoop.in("set -e\nuntil pg_isready -h db; do sleep 1; done\nexec app"))
                .containsExactly(new WaitingLoop(2, List.of(List.of("pg_isready", "-h", "db"))));
    }

    @Test
    void findsTheAttemptInTheBodyOfAnEndlessLoop() {
        assertThat(WaitingLoop.in("while true; do\n  curl -fs http://api:80 && break\n  sleep 2\ndone"))
                .containsExactly(new WaitingLoop(1, List.of(List.of("curl", "-fs", "http://api:80"))));
    }

    @Test
    void findsALoopInAFunction() {
        assertThat(WaitingLoop.in("await() { while ! nc -z \"$1\" 80; do sleep 1; done; }\nawait db"))
                .hasSize(1);
    }

    @Test
    void leavesOutLoopsWithABoundAndLoopsThatWork() {
        assertThat(WaitingLoop.in("for i in 1 2 3; do ping db; sleep 1; done")).isEmpty();
        assertThat(WaitingLoop.in("while read -r job; do run \"$job\"; done")).isEmpty();
        assertThat(WaitingLoop.in("while true; do tar czf /b.tgz /data && echo saved; sleep 10; done"))
                .isEmpty();
        assertThat(WaitingLoop.in("while :; do sleep 30 & wait $!; done")).isEmpty();
        assertThat(WaitingLoop.in("while kill -0 $pid; do sleep 1; done")).isEmpty();
    }
}
