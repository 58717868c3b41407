package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain;
import drydock.knowledge.Thresholds;
import drydock.model.EngineEvent;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Killed after the stop timeout, because its main process ignores the stop signal.
public final class StopSignalIgnored implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("stop-signal-ignored");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        List<EngineEvent> kills = StopEvents.of(evidence, "kill");
        if (!situation.exitKnown()) {
            return RULING.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        if (!situation.signalled(9) || situation.steady()) {
            return RULING.ruledOut("It was not ended by SIGKILL.", situation.state());
        }
        boolean ordered = StopEvents.last(evidence, "stop").isPresent();
        boolean twice = kills.size() >= 2
                && StopEvents.signal(kills.getLast()).equals("SIGKILL")
                && !StopEvents.signal(kills.getFirst()).equals("SIGKILL")
                && Duration.between(kills.getFirst().time(), kills.getLast().time())
                                .compareTo(Thresholds.SHORTEST_STOP_TIMEOUT)
                        >= 0;
        if (!ordered || !twice) {
            return RULING.ruledOut("No stop signal preceded the kill.", situation.state());
        }
        return RULING.confirmed(
                "It was asked to stop with " + StopEvents.signal(kills.getFirst())
                        + ", did not end, and was killed after the timeout.",
                StopEvents.cite(evidence),
                fixes(evidence));
    }

    private static List<Fix> fixes(Evidence evidence) {
        List<Fix> fixes = new ArrayList<>();
        boolean script = StartChainReading.first(
                        evidence,
                        link -> link.kind() == StartChain.Kind.SCRIPT || link.kind() == StartChain.Kind.SHELL_COMMAND)
                .isPresent();
        if (script) {
            fixes.add(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    "Start the program with `exec`, or write ENTRYPOINT and CMD in their JSON form. The main process"
                            + " is a shell, which does not pass signals on."));
        }
        fixes.add(Fix.of(
                FixPlace.START_OPTIONS,
                "Put a small init before it. A main process without a handler ignores SIGTERM.",
                "yaml",
                "    init: true"));
        fixes.add(Fix.of(
                FixPlace.IMAGE_BUILD,
                "Handle the signal in the program, or name the one that it handles with STOPSIGNAL."));
        return fixes;
    }
}
