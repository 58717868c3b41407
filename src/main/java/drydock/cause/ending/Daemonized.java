package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Link;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.knowledge.Daemons;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program goes into the background, so the container's main process ends and the container with it.
public final class Daemonized implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("daemonized");
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
        if (situation.steady() || situation.failed() || !situation.begun()) {
            return RULING.ruledOut("It does not end with status 0.", situation.state());
        }
        Optional<TracedProcess> daemon = evidence.traced().processes().stream()
                .filter(process -> process.daemonized() && process.parent() != 0)
                .findFirst();
        Optional<String> known = command(evidence).flatMap(Daemons::foreground);
        if (daemon.isPresent()) {
            return accuse(evidence, daemon, known, true);
        }
        if (known.isPresent() && !evidence.traced().settles()) {
            return accuse(evidence, daemon, known, false);
        }
        return evidence.traced().settles()
                ? RULING.ruledOut(
                        "No process in the trace goes into the background.",
                        evidence.traced().end().orElse(situation.state()))
                : RULING.notChecked("Finding a background process needs a trace.");
    }

    private static Optional<List<String>> command(Evidence evidence) {
        return evidence.get(StartChain.class).flatMap(StartChain::finalProgram).map(Link::argv);
    }

    private static Verdict accuse(
            Evidence evidence, Optional<TracedProcess> daemon, Optional<String> known, boolean traced) {
        List<Citation> cited = new ArrayList<>();
        daemon.flatMap(process -> process.execs().stream().findFirst()).ifPresent(exec -> cited.add(exec.citation()));
        daemon.flatMap(TracedProcess::end).ifPresent(cited::add);
        evidence.traced().first().flatMap(TracedProcess::end).ifPresent(cited::add);
        StartChainReading.program(evidence).map(Link::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        List<Fix> fixes = new ArrayList<>();
        known.ifPresent(
                foreground -> fixes.add(new Fix("Run it in the foreground.", "dockerfile", "CMD " + foreground)));
        fixes.add(
                Fix.of("Start the program with its foreground switch and with `exec`, not through `service` or an init"
                        + " script. A container lives only as long as its main process."));
        String name = command(evidence).map(words -> words.getFirst()).orElse("The program");
        return RULING.agreed(
                traced,
                "`" + name + "` goes into the background and its first process ends with status 0. The engine"
                        + " then stops the container.",
                cited,
                fixes);
    }
}
