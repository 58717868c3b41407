package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class BadMountTest {
    private static final String MISSING =
            "invalid mount config for type \"bind\": bind source path does not exist: /srv/data";

    @Test
    void accusesTheSourceThatTheEngineCanNotMount() {
        MadeUpCase.refused(MISSING)
                .cause("bad-mount")
                .leads(CONFIRMED)
                .explains("`/srv/data`", "never started")
                .advises("Create `/srv/data`")
                .cites("/srv/data", "created");
    }

    @Test
    void accusesSourceAndTargetOfDifferentKinds() {
        MadeUpCase.refused("OCI runtime create failed: error mounting \"/srv/app.json\" to rootfs at \"/app/app.json\":"
                        + " not a directory: unknown: Are you trying to mount a directory onto a file")
                .cause("bad-mount")
                .leads(CONFIRMED)
                .explains("`/srv/app.json` at `/app/app.json`")
                .advises("the same kind as the mount's target");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyTheProgramPrints() {
        MadeUpCase.exited(1).prints(MISSING).cause("bad-mount").leads(LIKELY);
    }

    @Test
    void nearMissIsAnotherRefusalOfTheEngine() {
        MadeUpCase.refused("invalid endpoint settings: invalid IPv4 address: /srv/data")
                .cause("bad-mount")
                .isNotAccused();
    }

    @Test
    void nearMissIsAMessageFollowedByAnotherReason() {
        MadeUpCase.exited(1)
                .prints(MISSING, "listen tcp :8080: bind: address already in use")
                .cause("bad-mount")
                .isRuledOutBy("exited (1)");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().prints(MISSING).cause("bad-mount").isRuledOutBy("running (0)");
    }

    @Test
    void accusesADirectoryThatIsMountedInPlaceOfAFile() {
        MadeUpCase.exited(1)
                .container(app -> app.bind("/srv/app/settings.yml", "/etc/app/settings.yml", false))
                .prints(
                        "Traceback (most recent call last):",
                        "IsADirectoryError: [Errno 21] Is a directory: '/etc/app/settings.yml'")
                .with(new LookedAt().directory("/etc/app/settings.yml").facts())
                .cause("bad-mount")
                .leads(CONFIRMED)
                .explains("`/etc/app/settings.yml`", "`/srv/app/settings.yml`")
                .advises("Remove the directory");
    }

    private static MadeUpCase silently(String mounted) {
        return MadeUpCase.exited(66)
                .container(web -> web.bind("/srv/config.yml", mounted, true))
                .prints("orders: reading config", "orders: I have no instructions")
                .traced(trace -> trace.fails("read", "/app/config.yml", "EISDIR", 40));
    }

    @Test
    void accusesADirectoryThatTheProgramReadsAsAFileWithoutAWord() {
        silently("/app/config.yml")
                .cause("bad-mount")
                .leads(LIKELY)
                .explains("needs a file at `/app/config.yml`", "`/srv/config.yml` puts a directory there")
                .cites("EISDIR");
    }

    @Test
    void nearMissIsADirectoryOfTheImageThatIsRead() {
        silently("/app/other.yml").cause("bad-mount").isNotAccused();
    }

    @Test
    void nearMissIsADirectoryThatIsNotMounted() {
        MadeUpCase.exited(1)
                .container(app -> app.bind("/srv/app/settings.yml", "/etc/app/settings.yml", false))
                .prints(
                        "Traceback (most recent call last):",
                        "IsADirectoryError: [Errno 21] Is a directory: '/etc/app/settings.yml.d'")
                .cause("bad-mount")
                .isNotAccused();
    }
}
