package drydock.cause.ending;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpContainer;
import org.junit.jupiter.api.Test;

class StoppedByTerminalResizeTest {
    private static final String STOPS = "[mpm_event:notice] [pid 1] AH00492: caught SIGWINCH, shutting down gracefully";

    @Test
    void accusesAServerWithATerminal() {
        MadeUpCase.looping(0)
                .container(MadeUpContainer::terminal)
                .prints(STOPS)
                .cause("stopped-by-terminal-resize")
                .leads(LIKELY)
                .advises("-    tty: true")
                .cites("caught SIGWINCH", "terminal true");
    }

    @Test
    void accusesSurelyIfTheEngineSawTheResize() {
        MadeUpCase.looping(0)
                .container(web -> web.terminal().event("resize", 10, ""))
                .prints(STOPS)
                .cause("stopped-by-terminal-resize")
                .leads(CONFIRMED);
    }

    @Test
    void nearMissIsAServerThatWasStopped() {
        MadeUpCase.exited(0)
                .container(web -> web.terminal().event("kill", 10, "28"))
                .prints(STOPS)
                .cause("stopped-by-terminal-resize")
                .isNotAccused();
    }

    @Test
    void rulesOutAContainerWithoutATerminal() {
        MadeUpCase.looping(0).prints(STOPS).cause("stopped-by-terminal-resize").isRuledOutBy("terminal false");
    }
}
