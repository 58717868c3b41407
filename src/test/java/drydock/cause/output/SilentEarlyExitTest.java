package drydock.cause.output;

import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.LogFacts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Kind;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilentEarlyExitTest {
    private static MadeUpCase silentProgram(Optional<Citation> service) {
        return MadeUpCase.exited(0).with(new StartChain(List.of(), -1, Optional.empty(), service));
    }

    @Test
    void accusesAServiceThatEndsWithStatusZero() {
        Citation unit =
                Citation.line("start-chain", 9, "started as a service by: /lib/systemd/system/mosquitto.service");
        silentProgram(Optional.of(unit))
                .cause("silent-early-exit")
                .leads(LIKELY)
                .explains("as a service, which does not end of itself")
                .cites("/lib/systemd/system/mosquitto.service");
    }

    @Test
    void nearMissIsASilentProgramThatNothingStartsAsAService() {
        silentProgram(Optional.empty()).cause("silent-early-exit").isPossible();
    }

    @Test
    void accusesAProgramThatLeavesWithoutAWord() {
        MadeUpCase.exited(3)
                .main("C", Shape.DOES_SOMETHING)
                .traced()
                .cause("silent-early-exit")
                .leads(LIKELY)
                .explains("prints no output of its own", "status 3")
                .advises("early `return`")
                .cites("exited (3)", "server::main", "+++ exited with 3");
    }

    @Test
    void accusesTheFunctionFromWhichItLeaves() {
        MadeUpCase.exited(3)
                .debugged(
                        gdb -> gdb.in("exit", "").in("check_seats", "main.c:21").in("main", "main.c:30"))
                .cause("silent-early-exit")
                .leads(LIKELY)
                .explains("from `check_seats (main.c:21)`")
                .cites("check_seats");
    }

    @Test
    void accusesBehindASurerCause() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("openat", "/etc/app.conf", "ENOENT", 3))
                .cause("silent-early-exit")
                .contributes(LIKELY);
    }

    @Test
    void nearMissIsASilentJob() {
        MadeUpCase.exited(0)
                .main("C", Shape.DOES_SOMETHING)
                .cause("silent-early-exit")
                .isPossible();
    }

    @Test
    void nearMissIsAProgramWithoutCodeOfItsOwn() {
        MadeUpCase.exited(3)
                .program(Kind.BINARY, "/app/server")
                .main("C", Shape.RETURNS_AT_ONCE)
                .cause("silent-early-exit")
                .isRuledOutBy("server::main");
    }

    @Test
    void nearMissIsOutputThatIsLostInABuffer() {
        MadeUpCase.exited(3)
                .debugged(gdb -> gdb.unwritten("no seats left\n"))
                .cause("silent-early-exit")
                .explains("loses it in a buffer")
                .isRuledOutBy("unwritten: no seats left");
    }

    @Test
    void nearMissIsASignal() {
        MadeUpCase.exited(139).cause("silent-early-exit").isRuledOutBy("exited (139)");
    }

    @Test
    void rulesOutAProgramThatPrints() {
        MadeUpCase.exited(3).prints("no seats left").cause("silent-early-exit").isRuledOutBy("no seats left");
    }

    @Test
    void rulesOutAReasonThatIsPrinted() {
        MadeUpCase.exited(1)
                .prints("listen tcp :8080: bind: address already in use")
                .cause("silent-early-exit")
                .explains("gives a reason")
                .isRuledOutBy("address already in use");
    }

    @Test
    void rulesOutAContainerThatNeverStarted() {
        MadeUpCase.refused("failed to create task").cause("silent-early-exit").isRuledOutBy("created (127)");
    }

    @Test
    void isNotCheckedWithoutALog() {
        MadeUpCase.exited(3)
                .with(LogFacts.unreadable("the log driver keeps nothing"))
                .cause("silent-early-exit")
                .isNotChecked();
    }
}
