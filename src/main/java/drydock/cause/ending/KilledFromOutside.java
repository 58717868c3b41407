package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.EngineEvent;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// A person or another program killed the container through the engine.
public final class KilledFromOutside implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("killed-from-outside");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        if (!situation.exitKnown()) {
            return RULING.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        if (!situation.stopped()) {
            return situation.signalled(9) || situation.signalled(15)
                    ? RULING.possible(
                            situation.signalled(15)
                                    ? "Status 143 is that of SIGTERM, with which a container is stopped on request. The engine"
                                            + " has no event of it, or no longer has it."
                                    : "Status 137 means a kill, but the engine has no event of one. The kill may have come"
                                            + " from the machine itself.",
                            List.of(situation.state()),
                            List.of())
                    : RULING.ruledOut(
                            "The engine reports no kill, and the exit status is not that of one.", situation.state());
        }
        Optional<EngineEvent> kill = StopEvents.last(evidence, "kill");
        boolean ordered = StopEvents.last(evidence, "stop").isPresent();
        String signal = kill.map(StopEvents::signal).orElse("a signal");
        List<Citation> cited = StopEvents.cite(evidence);
        if (ordered || !situation.killed()) {
            return RULING.possible(
                    "It was stopped on request (" + signal + "), which is not a failure.", cited, List.of());
        }
        return RULING.confirmed(
                "It received " + signal
                        + " through the engine (`docker kill` or the like), and it ended with "
                        + situation.status() + ".",
                cited,
                List.of(
                        Fix.of(
                                FixPlace.HOST,
                                "Start it again. Nothing in the container has to change.",
                                "sh",
                                "docker start "
                                        + CommandLine.quote(
                                                evidence.subject().container().name())),
                        Fix.of(
                                FixPlace.HOST,
                                "Find the sender: check scripts, schedulers and other containers with the engine's socket."),
                        Fix.of(FixPlace.HOST, "Watch for the next one.", "sh", "docker events --filter event=kill")));
    }
}
