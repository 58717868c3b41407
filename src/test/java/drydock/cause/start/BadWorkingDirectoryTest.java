package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class BadWorkingDirectoryTest {
    private static final String CLOSED = "OCI runtime create failed: runc create failed: unable to start container"
            + " process: chdir to cwd (\"/srv/app\") set in config.json failed: permission denied: unknown";

    @Test
    void accusesTheDirectoryThatTheEngineCanNotEnter() {
        MadeUpCase.refused(CLOSED)
                .cause("bad-working-directory")
                .leads(CONFIRMED)
                .explains("`/srv/app`", "permission denied")
                .advises("mkdir -p /srv/app && chown app /srv/app", "WORKDIR /srv/app")
                .cites("chdir to cwd", "created");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyTheProgramPrints() {
        MadeUpCase.exited(1).prints(CLOSED).cause("bad-working-directory").leads(LIKELY);
    }

    @Test
    void nearMissIsAProgramThatCanNotChangeItsDirectory() {
        MadeUpCase.exited(1)
                .prints("chdir(\"/srv/app\"): permission denied")
                .cause("bad-working-directory")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhereTheEngineHasAnotherReason() {
        MadeUpCase.refused("invalid mount config for type \"bind\": bind source path does not exist: /srv/app")
                .cause("bad-working-directory")
                .isNotChecked();
    }
}
