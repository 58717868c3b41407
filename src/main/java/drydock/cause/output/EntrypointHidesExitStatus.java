package drydock.cause.output;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Link;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The entrypoint script ends with status 0 although the program failed.
public final class EntrypointHidesExitStatus implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("entrypoint-hides-exit-status");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        Optional<StartChain> chain = evidence.get(StartChain.class);
        if (chain.isEmpty()) {
            return RULING.notChecked("The start chain could not be read.");
        }
        Optional<Link> script = StartChainReading.first(
                evidence,
                link -> link.kind() == StartChain.Kind.SCRIPT || link.kind() == StartChain.Kind.SHELL_COMMAND);
        if (script.isEmpty()) {
            return RULING.ruledOut(
                    "There is no script between the engine and the program.",
                    chain.get().finalProgram().map(Link::citation).orElse(situation.state()));
        }
        if (!situation.exitKnown()) {
            return RULING.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        if (situation.steady() || (situation.failed() && !situation.hidden())) {
            return RULING.ruledOut("The container's status is not 0.", situation.state());
        }
        Optional<TracedProcess> failed = evidence.traced().failedChild();
        if (failed.isPresent()) {
            return hidden(evidence, script.get(), failed.get());
        }
        return evidence.traced().settles()
                ? RULING.ruledOut(
                        "No process of the program failed in the traced run.",
                        evidence.traced().end().orElse(script.get().citation()))
                : RULING.notChecked("Finding the program's own status needs a trace.");
    }

    private static Verdict hidden(Evidence evidence, Link script, TracedProcess failed) {
        List<Citation> cited = new ArrayList<>();
        failed.end().ifPresent(cited::add);
        cited.add(script.citation());
        cited.add(evidence.situation().state());
        String end = failed.killedBy().isEmpty()
                ? "ends with status " + failed.status().orElse(0)
                : "is killed by " + failed.killedBy();
        return RULING.confirmed(
                        "The program " + end + ", and `" + script.path() + "` still ends with status 0.",
                        cited,
                        List.of(Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Replace the script with the program, so that its status becomes the container's. Use no"
                                        + " `|| true`, no pipe and no command after it.",
                                "diff",
                                "-" + program(evidence) + " || true\n+exec " + program(evidence))))
                .asContributing();
    }

    private static String program(Evidence evidence) {
        return StartChainReading.program(evidence)
                .map(link -> String.join(" ", link.argv()))
                .orElse("program");
    }
}
