package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpTrace;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class DaemonizedTest {
    @Test
    void accusesAProgramThatTheTraceSawGoIntoTheBackground() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/app/server")
                .traced(MadeUpTrace::programGoesIntoTheBackground)
                .cause("daemonized")
                .leads(CONFIRMED)
                .explains("`/app/server` goes into the background")
                .advises("foreground switch")
                .cites("child calls setsid", "exited (0)");
    }

    @Test
    void accusesWithLessCertaintyAKnownDaemon() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "nginx")
                .cause("daemonized")
                .leads(LIKELY)
                .advises("CMD [\"nginx\", \"-g\", \"daemon off;\"]")
                .cites("nginx (FOUND)");
    }

    @Test
    void nearMissIsADaemonInTheForeground() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "nginx", "-g", "daemon off;")
                .cause("daemonized")
                .isNotAccused();
    }

    @Test
    void nearMissIsAChildThatIsWaitedFor() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "nginx")
                .traced(trace -> trace.programEndsWith(0))
                .cause("daemonized")
                .isRuledOutBy("child exited with 0");
    }

    @Test
    void nearMissIsADaemonThatFails() {
        MadeUpCase.exited(1)
                .program(Kind.BINARY, "nginx")
                .traced(MadeUpTrace::programGoesIntoTheBackground)
                .cause("daemonized")
                .isRuledOutBy("exited (1)");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().program(Kind.BINARY, "nginx").cause("daemonized").isRuledOutBy("running (0)");
    }

    @Test
    void isNotCheckedWithoutATrace() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/app/server")
                .cause("daemonized")
                .isNotChecked();
    }
}
