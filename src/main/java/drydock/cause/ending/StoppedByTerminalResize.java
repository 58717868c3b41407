package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import drydock.model.EngineEvent;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// A server takes the signal of a terminal's resize as a request to stop.
public final class StoppedByTerminalResize implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("stopped-by-terminal-resize");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);
    private static final int LAST_LINES = 8;

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        if (evidence.situation().steady()) {
            return RULING.ruledOut(
                    "The container is running.", evidence.situation().state());
        }
        Citation terminal = Citation.field(
                "status", "terminal " + evidence.subject().container().config().tty());
        if (!evidence.subject().container().config().tty()) {
            return RULING.ruledOut("The container has no terminal.", terminal);
        }
        Optional<Line> said = told(evidence);
        if (said.isEmpty()) {
            return RULING.ruledOut(
                    "Its last lines do not mention SIGWINCH.", evidence.words().last());
        } else if (evidence.situation().stopped()) {
            return RULING.ruledOut("Somebody stopped it.", evidence.situation().state());
        }
        return RULING.agreed(
                resized(evidence),
                "The server takes SIGWINCH, the signal of a terminal's resize, as a request to stop: `"
                        + said.get().text().strip() + "`. The container has a terminal.",
                List.of(said.get().citation(), terminal, evidence.situation().state()),
                List.of(Fix.of(
                        FixPlace.START_OPTIONS,
                        "Start the container without a terminal (`-t`).",
                        "diff",
                        "-    tty: true")));
    }

    /// The message of a server with a terminal that the signal stops it.
    static Optional<Line> told(Evidence evidence) {
        boolean terminal = evidence.subject().container().config().tty();
        return evidence.words().last(LAST_LINES).stream()
                .filter(line -> terminal && line.text().contains("SIGWINCH"))
                .reduce((first, second) -> second);
    }

    private static boolean resized(Evidence evidence) {
        return evidence.subject().history().stream()
                .filter(EngineEvent::aboutContainer)
                .anyMatch(event -> event.action().equals("resize"));
    }
}
