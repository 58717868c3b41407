package drydock.cause.setting;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.MountFacts;
import drydock.fact.StartChain.Kind;
import drydock.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingFileTest {
    private static final String NAMED = "open /etc/app.conf: no such file or directory";

    @Test
    void accusesTheFileThatProgramAndTraceMiss() {
        MadeUpCase.exited(1)
                .prints("fatal: " + NAMED)
                .traced(trace -> trace.fails("openat", "/etc/app.conf", "ENOENT", 40))
                .cause("missing-file")
                .leads(CONFIRMED)
                .explains("`/etc/app.conf`", "status 1")
                .advises("+COPY app.conf /etc/app.conf")
                .cites("no such file", "openat(\"/etc/app.conf\") = -1 ENOENT");
    }

    @Test
    void accusesTheFileOfAnUncaughtError() {
        MadeUpCase.exited(1)
                .prints(
                        "Traceback (most recent call last):",
                        "  File \"/app/main.py\", line 2, in <module>",
                        "FileNotFoundError: [Errno 2] No such file or directory: 'config.yml'")
                .cause("missing-file")
                .leads(CONFIRMED)
                .explains("`config.yml`", "working directory `/app`")
                .advises("WORKDIR");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/etc", "/etc", true))
                .prints(NAMED)
                .cause("missing-file")
                .leads(LIKELY)
                .advises("`/etc` is a bind mount (/srv/etc)");
    }

    @Test
    void accusesWithLessCertaintyTheFileOverWhichASilentProgramGivesUp() {
        MadeUpCase silent = MadeUpCase.exited(1)
                .program(Kind.BINARY, "/app/server")
                .main("C", Shape.DOES_SOMETHING)
                .traced(trace -> trace.fails("openat", "/etc/app.conf", "ENOENT", 3));
        silent.cause("missing-file").leads(LIKELY).explains("`/etc/app.conf`");
        silent.cause("silent-early-exit").contributes(LIKELY);
    }

    private static MadeUpCase certificate(int bytes) {
        return MadeUpCase.exited(1)
                .prints("SSLCertificateFile: file '/etc/ssl/site.crt' does not exist or is empty")
                .with(new LookedAt().sized("/etc/ssl/site.crt", bytes).facts());
    }

    @Test
    void accusesAFileThatIsEmpty() {
        certificate(0)
                .cause("missing-file")
                .leads(CONFIRMED)
                .explains("`/etc/ssl/site.crt`, which exists and is empty");
    }

    @Test
    void nearMissIsAFileThatExists() {
        certificate(900).cause("missing-file").isPossible();
    }

    private static MadeUpCase mail(int messages) {
        MadeUpCase running = MadeUpCase.running();
        for (int i = 0; i < messages; i++) {
            running.prints(
                    "Nov 27 11:42:20 mail postfix/qmgr[96]: 4CFF63D8883: from=<app@example.org>, size=283",
                    "Nov 27 11:42:24 mail postfix/trivial-rewrite[3761]: warning: hash:/etc/postfix/transport is unavailable."
                            + " open database /etc/postfix/transport.db: No such file or directory",
                    "Nov 27 11:42:24 mail postfix/error[4912]: 565D63D894A: to=<bob@example.net>, status=deferred");
        }
        return running;
    }

    @Test
    void accusesAFileThatARunningProgramMissesAgainAndAgain() {
        mail(6).cause("missing-file").leads(LIKELY).explains("`/etc/postfix/transport.db`", "reported this 6 times");
    }

    @Test
    void nearMissIsAFileThatItMissedAtItsStart() {
        mail(2).cause("missing-file").isNotAccused();
    }

    private static MadeUpCase missing(String what) {
        return MadeUpCase.exited(255).prints("Missing privilege separation " + what + ": /run/sshd");
    }

    @Test
    void createsWhatTheMessageCallsADirectory() {
        missing("directory").cause("missing-file").advises("+RUN mkdir -p /run/sshd");
        missing("directory")
                .container(ssh -> ssh.tmpfs("/run", ""))
                .cause("missing-file")
                .advises("in the entrypoint", "+mkdir -p /run/sshd");
    }

    @Test
    void copiesWhatTheMessageCallsAFile() {
        missing("file").cause("missing-file").advises("+COPY sshd /run/sshd");
    }

    @Test
    void givesADeviceToTheContainerAndCopiesNone() {
        MadeUpCase.exited(1)
                .prints("ERROR: Cannot open TUN/TAP dev /dev/net/tun: No such file or directory (errno=2)")
                .cause("missing-file")
                .advises("- /dev/net/tun:/dev/net/tun", "cap_add: [NET_ADMIN]");
    }

    @Test
    void nearMissIsAProbeOrAFailureOfLongBefore() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.probes("openat", "/etc/app.conf", "ENOENT"))
                .cause("missing-file")
                .isNotAccused();
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("openat", "/etc/app.conf", "ENOENT", 90))
                .cause("missing-file")
                .isNotAccused();
    }

    @Test
    void nearMissIsAFileThatTheProgramOnlyWarnsOf() {
        MadeUpCase.exited(1)
                .prints("WARN: " + NAMED, "bye")
                .traced(trace -> trace.fails("openat", "/etc/app.conf", "ENOENT", 3))
                .cause("missing-file")
                .isNotAccused();
    }

    @Test
    void nearMissIsAFileThatIsClearedAway() {
        MadeUpCase.exited(1)
                .prints("failed to remove /run/app.pid: no such file or directory")
                .cause("missing-file")
                .isNotAccused();
    }

    @Test
    void nearMissIsAFileThatAMountHides() {
        Citation hides = Citation.line("mounts", 3, "hides app.conf");
        MadeUpCase.exited(1)
                .prints(NAMED)
                .with(new MountFacts(List.of(), List.of(new MountFacts.Hidden("/etc/app.conf", "/etc", hides))))
                .cause("missing-file")
                .isRuledOutBy("hides app.conf");
    }

    @Test
    void rulesOutAFileThatTheTraceDoesNotMiss() {
        MadeUpCase.exited(1)
                .prints(NAMED, "Traceback (most recent call last):", "  File \"/app/x.py\", line 3, in f", "Fault: 3")
                .traced()
                .cause("missing-file")
                .explains("another error follows")
                .isRuledOutBy("/etc/app.conf");
    }

    @Test
    void rulesOutATraceThatEndsAlike() {
        MadeUpCase.exited(1).traced().cause("missing-file").isRuledOutBy("+++ exited with 1");
    }

    @Test
    void namesWhatIsSpeltNearlyAlikeBesideIt() {
        MadeUpCase.exited(1)
                .prints("fatal: open /etc/app/certs/setings.pem: no such file or directory")
                .with(new LookedAt()
                        .missing("/etc/app/certs/setings.pem")
                        .directory("/etc/app/cert")
                        .file("/etc/app/changes")
                        .facts())
                .cause("missing-file")
                .leads(LIKELY)
                .explains("The container has `/etc/app/cert`.")
                .advises("if `/etc/app/cert` is meant");
    }

    @Test
    void accusesTimeZonesThatTheImageLeavesOut() {
        LookedAt looked = new LookedAt().missing("/usr/share/zoneinfo").missing("/usr/lib/zoneinfo");
        MadeUpCase.exited(2)
                .prints("panic: invalid timezone: unknown time zone Europe/Zurich", "", "goroutine 1 [running]:")
                .with(looked.facts())
                .cause("missing-file")
                .leads(CONFIRMED)
                .explains("time zone data", "`/usr/share/zoneinfo`", "`Europe/Zurich`")
                .advises("tzdata");
    }

    @Test
    void nearMissIsAMisspeltTimeZone() {
        MadeUpCase.exited(2)
                .prints("panic: invalid timezone: unknown time zone Europe/Zurihc", "", "goroutine 1 [running]:")
                .with(new LookedAt()
                        .directory("/usr/share/zoneinfo")
                        .missing("/usr/lib/zoneinfo")
                        .facts())
                .cause("missing-file")
                .isNotAccused();
    }

    @Test
    void namesAFileThatMayBeMeant() {
        MadeUpCase.exited(1)
                .prints("FileNotFoundError: [Errno 2] No such file or directory: '/app/config.yaml'")
                .with(new LookedAt()
                        .missing("/app/config.yaml")
                        .file("/app/config.yml")
                        .facts())
                .cause("missing-file")
                .explains("The container has `/app/config.yml`.")
                .advises("if `/app/config.yml` is meant");
    }
}
