package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import drydock.fact.PortFacts;
import drydock.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortAlreadyAllocatedTest {
    private static final String TAKEN =
            "driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:8080 failed: port is"
                    + " already allocated";

    private static PortFacts held(int port, String holder, boolean itself) {
        Citation cited = Citation.line("ports", 2, "port " + port + ": " + holder);
        return new PortFacts(List.of(new PortFacts.Held(port, holder, itself, cited)));
    }

    @Test
    void accusesTheContainerThatHoldsThePort() {
        MadeUpCase.refused(TAKEN)
                .with(held(8080, "old-web", false))
                .cause("port-already-allocated")
                .leads(CONFIRMED)
                .explains("8080", "the container `old-web`")
                .advises("docker stop old-web")
                .cites("port 8080: old-web", "already allocated");
    }

    @Test
    void accusesTheContainersOwnSettings() {
        MadeUpCase.refused(TAKEN)
                .with(held(8080, "web", true))
                .cause("port-already-allocated")
                .leads(CONFIRMED)
                .explains("own settings")
                .advises("port 8080 can be published only once");
    }

    @Test
    void accusesAProcessOfTheMachineWhereNoContainerHoldsThePort() {
        MadeUpCase.refused(TAKEN)
                .with(held(8080, "", false))
                .cause("port-already-allocated")
                .leads(CONFIRMED)
                .explains("a process of the machine")
                .advises("sport = :8080");
    }

    @Test
    void nearMissIsTheHolderOfAnotherPort() {
        MadeUpCase.refused(TAKEN)
                .with(held(80, "old-web", false))
                .cause("port-already-allocated")
                .explains("another container or program");
    }

    @Test
    void nearMissIsAnAddressInUseInsideTheContainer() {
        MadeUpCase.exited(1)
                .prints("listen tcp 0.0.0.0:8080: bind: address already in use")
                .with(held(8080, "old-web", false))
                .cause("port-already-allocated")
                .isRuledOutBy("exited (1)");
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().prints(TAKEN).cause("port-already-allocated").isRuledOutBy("running (0)");
    }
}
