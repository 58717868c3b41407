package drydock.cause.start;

import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class EngineFaultTest {
    private static final String CGROUP = "failed to create task for container: failed to create shim task: OCI runtime"
            + " create failed: runc create failed: unable to apply cgroup configuration: failed to write 1234: invalid argument:"
            + " unknown";

    @Test
    void accusesAStartThatFailsForNoReasonOfTheContainer() {
        MadeUpCase.refused(CGROUP).cause("engine-fault").leads(LIKELY).explains("unable to apply cgroup configuration");
    }

    @Test
    void accusesAnErrorThatNobodyKnows() {
        MadeUpCase.refused("failed to create task for container: shim exited unexpectedly")
                .cause("engine-fault")
                .leads(LIKELY)
                .explains("shim exited unexpectedly");
    }

    @Test
    void nearMissIsACommandThatDoesNotExist() {
        MadeUpCase.refused("OCI runtime create failed: exec: \"serve\": executable file not found in $PATH: unknown")
                .cause("engine-fault")
                .isNotAccused();
    }

    @Test
    void rulesOutAContainerThatStarted() {
        MadeUpCase.exited(1).prints("no port").cause("engine-fault").isRuledOutBy("exited (1)");
    }
}
