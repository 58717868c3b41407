package drydock.cause.output;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.TerminalFacts;
import drydock.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputLostInBufferTest {
    private static TerminalFacts shown(TerminalFacts.Way way, boolean reproduced, String... texts) {
        List<TerminalFacts.Shown> shown = List.of(texts).stream()
                .map(text -> new TerminalFacts.Shown(text, Citation.line("terminal", 1, text)))
                .toList();
        return new TerminalFacts(way, shown, "exit status 3", reproduced, "");
    }

    @Test
    void accusesALineThatStandsInTheBufferAtTheEnd() {
        MadeUpCase.exited(3)
                .debugged(gdb -> gdb.in("leave", "main.c:7").unwritten("loading\nno seats left\n"))
                .cause("output-lost-in-buffer")
                .leads(CONFIRMED)
                .explains("`no seats left` and 1 line before it", "buffer of stdout")
                .advises("fflush(stdout)", "in `leave (main.c:7)`")
                .cites("unwritten: loading", "leave main.c:7", "exited (3)");
    }

    @Test
    void accusesALineThatShowsOnlyUnbuffered() {
        MadeUpCase.exited(3)
                .with(shown(TerminalFacts.Way.UNBUFFERED, true, "no seats left"))
                .cause("output-lost-in-buffer")
                .leads(CONFIRMED)
                .explains("`no seats left`")
                .advises("PYTHONUNBUFFERED=1");
    }

    @Test
    void accusesWithLessCertaintyALineThatShowsOnATerminal() {
        MadeUpCase.exited(3)
                .with(shown(TerminalFacts.Way.TERMINAL, true, "no seats left"))
                .cause("output-lost-in-buffer")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAPieceOfALineWithoutItsEnd() {
        MadeUpCase.exited(3)
                .debugged(gdb -> gdb.unwritten("no seats left"))
                .cause("output-lost-in-buffer")
                .isRuledOutBy("unwritten: no seats left");
    }

    @Test
    void nearMissIsASuccess() {
        MadeUpCase.exited(0)
                .debugged(gdb -> gdb.unwritten("no seats left\n"))
                .cause("output-lost-in-buffer")
                .isPossible();
    }

    @Test
    void nearMissIsARunThatEndsOtherwise() {
        MadeUpCase.exited(3)
                .debugged(gdb -> gdb.unwritten("no seats left\n").notReproduced())
                .with(shown(TerminalFacts.Way.TERMINAL, false, "no seats left"))
                .cause("output-lost-in-buffer")
                .isNotChecked();
    }

    @Test
    void rulesOutAnEmptyBuffer() {
        MadeUpCase.exited(3).debugged(gdb -> gdb).cause("output-lost-in-buffer").isRuledOutBy("nothing in the buffer");
    }

    @Test
    void rulesOutATerminalThatShowsNoMore() {
        MadeUpCase.exited(3)
                .with(shown(TerminalFacts.Way.TERMINAL, true))
                .cause("output-lost-in-buffer")
                .isRuledOutBy("exit status 3");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running()
                .debugged(gdb -> gdb.unwritten("no seats left\n"))
                .cause("output-lost-in-buffer")
                .isRuledOutBy("running (0)");
    }
}
