package drydock.cause.reading;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpContainer;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.fact.LogFileFacts;
import drydock.fact.LogFileFacts.LogFile;
import drydock.model.Channel;
import drydock.model.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnheardWordsTest {
    private static final String FILE = "/var/log/orders/app.log";
    private static final String MISSED = "ERROR orders: can't open /etc/orders.toml: No such file or directory";

    private static LogFileFacts wrote(Instant when, String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            Citation cited = Citation.line("log-files", lines.size() + 2, "| " + text);
            lines.add(new Line(Channel.STDERR, Origin.PROGRAM, text, cited));
        }
        Citation header = Citation.line("log-files", 1, "log file " + FILE);
        return new LogFileFacts(List.of(new LogFile(FILE, 100, when, lines, header)));
    }

    @Test
    void theReasonOfASilentProgramIsInItsLogFile() {
        MadeUpCase made = MadeUpCase.exited(4).with(wrote(MadeUpContainer.START, "INFO orders: starts", MISSED));

        made.cause("missing-file").leads(LIKELY).explains("`/etc/orders.toml`").cites("| " + MISSED);
        made.cause("output-not-on-stdout").contributes(CONFIRMED).explains("`" + FILE + "`");
    }

    @Test
    void nearMissIsAFileThatAnEarlierRunWrote() {
        MadeUpCase.exited(4)
                .with(wrote(MadeUpContainer.START.minusSeconds(60), MISSED))
                .cause("missing-file")
                .isNotAccused();
    }

    @Test
    void whatTheContainersOwnLogReportsComesFirst() {
        MadeUpCase made = MadeUpCase.exited(4)
                .prints("fatal: port 80 is not a number")
                .with(wrote(MadeUpContainer.START, MISSED));

        made.cause("missing-file").isNotAccused();
        made.cause("reported-error").leads(LIKELY).explains("port 80 is not a number");
    }

    @Test
    void aSupervisorsChildTellsInAFileOfItsOwn() {
        String end = "2026-11-23 12:00:01,000 WARN exited: web (exit status 1; not expected)";
        MadeUpCase made = MadeUpCase.running()
                .prints(end, end, end, end)
                .with(wrote(
                        MadeUpContainer.START,
                        "Traceback (most recent call last):",
                        "  File \"/srv/web.py\", line 1, in <module>",
                        "ModuleNotFoundError: No module named 'flask'"));

        made.cause("missing-module").leads(LIKELY).explains("`flask`");
        made.cause("supervised-child-failing").contributes(CONFIRMED);
    }

    @Test
    void nearMissAreErrorsOfEarlierRunsOfAContainerThatRuns() {
        String before = "2026-11-22 09:00:00 ERROR orders: can't open /etc/orders.toml: No such file or directory";
        MadeUpCase.running()
                .with(wrote(
                        MadeUpContainer.START,
                        before,
                        before,
                        before,
                        before,
                        before,
                        before,
                        "2026-11-23 12:00:05 INFO orders: ready"))
                .cause("missing-file")
                .isNotAccused();
    }

    @Test
    void accusesErrorsOfTheRunOfAContainerThatRuns() {
        String now = "2026-11-23 12:00:05 ERROR orders: can't open /etc/orders.toml: No such file or directory";
        MadeUpCase.running()
                .with(wrote(MadeUpContainer.START, now, now, now, now, now, now))
                .cause("missing-file")
                .leads(LIKELY);
    }
}
