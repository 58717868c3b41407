package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import drydock.fact.MountFacts;
import drydock.fact.MountFacts.Mounted;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
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

    private static MadeUpCase configured(String word) {
        Citation empty = Citation.line("mounts", 2, "  an empty directory, and its name is that of a file");
        Citation mount = Citation.line("mounts", 1, "bind mount at /etc/lb/lb.cfg from /srv/lb.cfg");
        return MadeUpCase.exited(1)
                .container(lb -> lb.bind("/srv/lb.cfg", "/etc/lb/lb.cfg", true).args("-f", word))
                .prints("Usage : lb [-f <file>]", "        -v displays the version")
                .with(new MountFacts(
                        List.of(new Mounted("/etc/lb/lb.cfg", List.of(), mount, Optional.empty(), Optional.of(empty))),
                        List.of()));
    }

    @Test
    void accusesAnEmptyDirectoryThatTheCommandNamesAsAFile() {
        configured("/etc/lb/lb.cfg")
                .cause("bad-mount")
                .leads(LIKELY)
                .explains("needs a file at `/etc/lb/lb.cfg`")
                .cites("an empty directory");
    }

    @Test
    void nearMissIsAnEmptyDirectoryThatTheCommandDoesNotName() {
        configured("/etc/lb/other.cfg").cause("bad-mount").isNotAccused();
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
