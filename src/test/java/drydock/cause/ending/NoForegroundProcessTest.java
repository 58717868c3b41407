package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpContainer;
import drydock.cause.MadeUpTrace;
import drydock.fact.StartChain.Kind;
import org.junit.jupiter.api.Test;

class NoForegroundProcessTest {
    @Test
    void accusesAShellWithNothingToRun() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/bin/bash")
                .cause("no-foreground-process")
                .leads(CONFIRMED)
                .explains("`/bin/bash`", "end-of-file")
                .advises("stdin_open: true")
                .cites("/bin/bash (FOUND)", "exited (0)");
    }

    @Test
    void accusesAnInterpreterWithNothingButSwitches() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/usr/bin/python3", "-i")
                .cause("no-foreground-process")
                .leads(CONFIRMED);
    }

    @Test
    void accusesWithLessCertaintyAProgramThatReadsToTheEnd() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/app/server")
                .traced(MadeUpTrace::readsEndOfInput)
                .cause("no-foreground-process")
                .leads(LIKELY)
                .cites("read(0,");
    }

    @Test
    void nearMissIsAShellWithACommand() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/bin/bash", "-c", "make")
                .cause("no-foreground-process")
                .isRuledOutBy("/bin/bash -c make");
    }

    @Test
    void nearMissIsAShellWhoseInputIsKeptOpen() {
        MadeUpCase.exited(0)
                .container(MadeUpContainer::openStdin)
                .program(Kind.BINARY, "/bin/bash")
                .cause("no-foreground-process")
                .isRuledOutBy("OpenStdin true");
    }

    @Test
    void accusesWithLessCertaintyAProgramThatLeavesRightAfterItsInput() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/app/server", "console")
                .traced(MadeUpTrace::readsEndOfInput)
                .cause("no-foreground-process")
                .leads(LIKELY)
                .explains("`/app/server console` reads from stdin")
                .advises("stdin_open: true");
    }

    @Test
    void nearMissIsAProgramThatWorksOnAfterItsInput() {
        MadeUpCase.exited(0)
                .program(Kind.BINARY, "/app/server", "import")
                .traced(trace -> trace.readsEndOfInput().endsInLine(400))
                .cause("no-foreground-process")
                .isRuledOutBy("/app/server import");
    }

    @Test
    void rulesOutAFailure() {
        MadeUpCase.exited(1)
                .program(Kind.BINARY, "/bin/bash")
                .cause("no-foreground-process")
                .isRuledOutBy("exited (1)");
    }

    @Test
    void isNotCheckedWithoutAStartChain() {
        MadeUpCase.exited(0).cause("no-foreground-process").isNotChecked();
    }
}
