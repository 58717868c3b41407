package drydock.cause.setting;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpContainer;
import drydock.cause.RecordedCase;
import drydock.fact.LayerFacts;
import drydock.model.Citation;
import drydock.model.FileChange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StalePidFileTest {
    private static final String PID = "/app/tmp/pids/server.pid";
    private static final String RUNNING = "A server is already running. Check " + PID + ".";

    private static LayerFacts left(long secondsBeforeTheStart) {
        Citation cited = Citation.line("layer", 2, "added " + PID);
        return new LayerFacts(List.of(new LayerFacts.Changed(
                FileChange.Kind.ADDED,
                PID,
                Optional.of(MadeUpContainer.START.minusSeconds(secondsBeforeTheStart)),
                cited)));
    }

    @Test
    void accusesAFileThatIsOlderThanTheRun() {
        MadeUpCase.exited(1)
                .prints(RUNNING)
                .with(left(60))
                .cause("stale-pid-file")
                .leads(CONFIRMED)
                .explains("`" + PID + "`", "A new container from the image has no such file")
                .advises("+rm -f " + PID, "docker rm web")
                .cites("added " + PID, "already running");
    }

    @Test
    void accusesAFileThatTheTraceFindsInTheWay() {
        MadeUpCase.exited(1)
                .prints(RUNNING)
                .traced(trace -> trace.fails("openat", PID, "EEXIST", 9))
                .cause("stale-pid-file")
                .leads(CONFIRMED);
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/tmp", "/app/tmp", true))
                .prints(RUNNING)
                .cause("stale-pid-file")
                .leads(LIKELY)
                .explains("in the mount at `/app/tmp`");
    }

    @Test
    void nearMissIsAFileOfThisRun() {
        MadeUpCase.exited(1)
                .prints(RUNNING)
                .with(left(-1))
                .cause("stale-pid-file")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAFileThatNoMessageSpeaksOf() {
        MadeUpCase.exited(1)
                .prints("no work to do")
                .with(left(60))
                .cause("stale-pid-file")
                .isNotAccused();
    }

    @Test
    void accusesAFileThatTheReportNamesInWordsOfItsOwn() {
        MadeUpCase.exited(1)
                .prints("ERROR: I refuse to start while " + PID + " is present")
                .with(left(60))
                .cause("stale-pid-file")
                .leads(LIKELY)
                .explains("`" + PID + "`, which is older than this run")
                .cites("added " + PID, "I refuse to start");
    }

    @Test
    void accusesAFileInAMountThatTheReportNames() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/tmp", "/app/tmp", true))
                .prints("ERROR: I refuse to start while " + PID + " is present")
                .with(new LookedAt()
                        .written(PID, MadeUpContainer.START.minusSeconds(60))
                        .facts())
                .cause("stale-pid-file")
                .leads(LIKELY)
                .explains("in the mount at `/app/tmp`");
    }

    @Test
    void nearMissIsAFileInAMountThatThisRunHasWritten() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/tmp", "/app/tmp", true))
                .prints("ERROR: I refuse to start while " + PID + " is present")
                .with(new LookedAt()
                        .written(PID, MadeUpContainer.START.plusSeconds(1))
                        .facts())
                .cause("stale-pid-file")
                .isNotAccused();
    }

    @Test
    void nearMissIsAListOfLockedVersions() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/app", "/app", true))
                .prints("ERROR: the checksum in /app/yarn.lock exists twice")
                .with(new LookedAt()
                        .written("/app/yarn.lock", MadeUpContainer.START.minusSeconds(60))
                        .facts())
                .cause("stale-pid-file")
                .isNotAccused();
    }

    private static MadeUpCase chrony(String... first) {
        return MadeUpCase.exited(1)
                .afterRun(first)
                .prints(
                        "2026-11-27T10:14:10Z chronyd version 4.3 starting",
                        "2026-11-27T10:14:10Z Fatal error : Another chronyd may already be running (pid=1), check"
                                + " /run/chrony/chronyd.pid");
    }

    @Test
    void theRunThatFailedAndLeftTheFileTellsWhy() {
        MadeUpCase chrony = chrony(
                "2026-11-27T10:14:07Z CAP_SYS_TIME not present",
                "2026-11-27T10:14:07Z Fatal error : adjtimex(0x8001) failed : Operation not permitted");
        chrony.cause("blocked-system-call").leads(LIKELY).explains("`CAP_SYS_TIME`");
        chrony.cause("stale-pid-file").contributes(LIKELY).explains("the later runs end over it");
    }

    @Test
    void nearMissIsAFileThatARunWithoutAnErrorLeft() {
        chrony("2026-11-27T10:14:07Z Selected source 192.0.2.1")
                .with(new LookedAt()
                        .written("/run/chrony/chronyd.pid", MadeUpContainer.START.minusSeconds(60))
                        .facts())
                .cause("blocked-system-call")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhereAnotherReasonIsPrintedLast() {
        MadeUpCase.exited(1)
                .prints(RUNNING, "listen tcp :8080: bind: address already in use")
                .with(left(60))
                .cause("stale-pid-file")
                .isNotChecked();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running()
                .prints(RUNNING)
                .with(left(60))
                .cause("stale-pid-file")
                .isNotChecked();
    }

    @Test
    void accusesTheRecordedFileWhereItWasSeen() throws IOException {
        assertThat(RecordedCase.verdict("stale-pid-file", "stale-pid-file").evidence())
                .extracting(Citation::step)
                .contains("layer");
    }
}
