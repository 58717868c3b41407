package drydock.cause.setting;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.fact.MountFacts;
import drydock.fact.MountFacts.Mounted;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermissionDeniedTest {
    private static final String NAMED = "open /var/log/app.log: permission denied";

    @Test
    void accusesThePathThatProgramAndTraceName() {
        MadeUpCase.exited(1)
                .prints(NAMED)
                .traced(trace -> trace.fails("openat", "/var/log/app.log", "EACCES", 40))
                .cause("permission-denied")
                .leads(CONFIRMED)
                .explains("user `app`", "`/var/log/app.log`")
                .advises("chown -R app /var/log")
                .cites("permission denied", "= -1 EACCES");
    }

    @Test
    void advisesToLetTheImagesOwnUserRunIt() {
        MadeUpCase.exited(1)
                .container(web -> web.user("4711").imageUser("app"))
                .prints(NAMED)
                .traced(trace -> trace.fails("openat", "/var/log/app.log", "EACCES", 40))
                .cause("permission-denied")
                .leads(CONFIRMED)
                .advises("the image's own user, `app`", "-    user: 4711");
    }

    @Test
    void advisesToGiveATmpfsToTheUser() {
        MadeUpCase.exited(1)
                .container(web -> web.user("999:990").tmpfs("/var/log", "size=1m"))
                .prints(NAMED)
                .cause("permission-denied")
                .advises("-      - /var/log:size=1m\n+      - /var/log:size=1m,uid=999,gid=990");
        MadeUpCase.exited(1)
                .container(web -> web.tmpfs("/var/log", "size=1m"))
                .prints(NAMED)
                .cause("permission-denied")
                .advises("-      - /var/log:size=1m\n+    volumes:\n+      - /var/log");
    }

    @Test
    void accusesThePathOfAnUncaughtError() {
        MadeUpCase.exited(1)
                .container(web -> web.user(""))
                .prints(
                        "Traceback (most recent call last):",
                        "  File \"/app/main.py\", line 2, in <module>",
                        "PermissionError: [Errno 13] Permission denied: '/data/db.sqlite'")
                .cause("permission-denied")
                .leads(CONFIRMED)
                .explains("A process of the container may not use `/data/db.sqlite`")
                .advises("the user that the program changes to", "cap_drop");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/log", "/var/log", true))
                .prints(NAMED)
                .cause("permission-denied")
                .leads(LIKELY)
                .advises("bind mount (/srv/log at `/var/log`)", "sudo chown -R <uid>:<gid> /srv/log");
    }

    @Test
    void accusesWithLessCertaintyThePathOverWhichASilentProgramGivesUp() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("openat", "/data/x", "EPERM", 3))
                .cause("permission-denied")
                .leads(LIKELY)
                .explains("`/data/x`");
    }

    private static MountFacts data(boolean closed) {
        Citation mount = Citation.line("mounts", 1, "volume mount at /data from store");
        Citation mode = Citation.line("mounts", 2, "  closed to writing by app (uid 1000, gid 1000)");
        return new MountFacts(
                List.of(new Mounted(
                        "/data", List.of(), mount, closed ? Optional.of(mode) : Optional.empty(), Optional.empty())),
                List.of());
    }

    private static MadeUpCase unopened() {
        return MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/data", "/data", true))
                .prints(
                        "Traceback (most recent call last):",
                        "  File \"/app/main.py\", line 2, in <module>",
                        "sqlite3.OperationalError: unable to open database file")
                .traced(trace -> trace.fails("openat", "/data/app.db", "EROFS", 2));
    }

    @Test
    void accusesAMountThatTheUserMayNotWriteToWhereTheErrorNamesNoPath() {
        unopened()
                .with(data(true))
                .cause("permission-denied")
                .leads(CONFIRMED)
                .explains("`/data/app.db`")
                .cites("closed to writing by app");
    }

    @Test
    void nearMissIsAMountThatOnlyTheTemporaryContainerHasReadOnly() {
        unopened().with(data(false)).cause("permission-denied").isNotAccused();
    }

    @Test
    void nearMissIsAFailureOfLongBefore() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("openat", "/data/x", "EACCES", 90))
                .cause("permission-denied")
                .isNotAccused();
    }

    @Test
    void nearMissIsAProgramThatMayNotBeExecuted() {
        MadeUpCase.exited(1)
                .prints("open /app/run.sh: permission denied")
                .chain(MadeUpLink.script("/app/run.sh").presence(Presence.NOT_EXECUTABLE))
                .cause("permission-denied")
                .isNotAccused();
    }

    @Test
    void rulesOutAPort() {
        MadeUpCase.exited(1)
                .prints("PermissionError: [Errno 13] Permission denied")
                .traced(trace -> trace.fails("bind", "0.0.0.0:80", "EACCES", 40))
                .cause("permission-denied")
                .explains("a port")
                .isRuledOutBy("bind(\"0.0.0.0:80\")");
    }

    @Test
    void rulesOutATraceThatEndsAlike() {
        MadeUpCase.exited(1).traced().cause("permission-denied").isRuledOutBy("+++ exited with 1");
    }

    private static final String NOT_SAVED =
            "25:C 27 Nov 2026 00:00:22.016 # Failed opening the temp RDB file temp-25.rdb (in server root dir /data) for"
                    + " saving: Permission denied";

    private static String notSaved(int second) {
        return NOT_SAVED.replace(":22.", ":" + second + ".");
    }

    @Test
    void nearMissIsOneReportAboutTwoThings() {
        String open = "27-Nov-2026 16:35:47.336 open: /etc/bind/rndc.key: permission denied";
        MadeUpCase.running()
                .prints(open, "command channel listening on 127.0.0.1#953", open, "running")
                .cause("permission-denied")
                .isNotAccused();
    }

    @Test
    void accusesARefusalThatARunningServerRepeats() {
        String saving = "1:M 27 Nov 2026 00:00:22.008 * 1 changes in 1 seconds. Saving...";
        MadeUpCase.running()
                .prints(saving, notSaved(22), saving, notSaved(23), saving, notSaved(24))
                .cause("permission-denied")
                .leads(LIKELY)
                .explains("`/data`", "3 times")
                .cites("Failed opening");
    }

    @Test
    void nearMissIsARefusalAtTheStart() {
        MadeUpCase.running()
                .prints(NOT_SAVED, NOT_SAVED, NOT_SAVED, "1:M 27 Nov 2026 00:00:22.008 * Ready to accept connections")
                .cause("permission-denied")
                .isNotAccused();
    }

    @Test
    void nearMissIsAClientWithoutPermission() {
        String client =
                "2026/11/26 14:01:11 [error] 7#7: *1 open() \"/srv/a.html\" failed (13: Permission denied), client:"
                        + " 172.17.0.1";
        String served = "172.17.0.1 - - \"GET / HTTP/1.1\" 200";
        MadeUpCase.running()
                .prints(client, served, client, served, client)
                .cause("permission-denied")
                .isNotAccused();
    }

    @Test
    void nearMissIsAStatementThatADatabaseRefusesItsClient() {
        String refused =
                "2026-11-27 00:00:13 UTC [31] ERROR:  could not open file \"/root/x\" for writing: Permission denied";
        String statement = "2026-11-27 00:00:13 UTC [31] STATEMENT:  copy orders to '/root/x'";
        MadeUpCase.running()
                .prints(refused, statement, refused, statement, refused, statement)
                .cause("permission-denied")
                .isNotAccused();
    }
}
