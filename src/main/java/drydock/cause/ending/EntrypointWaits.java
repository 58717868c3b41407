package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.EntrypointWait;
import drydock.fact.ProcessFacts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Link;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// The entrypoint script waits in a loop, and has not started the program.
public final class EntrypointWaits implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("entrypoint-waits");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        if (!evidence.situation().steady()) {
            return RULING.ruledOut(
                    "The container does not run.", evidence.situation().state());
        }
        Optional<EntrypointWait> wait = evidence.entrypointWait();
        return wait.map(found -> accuse(evidence, found)).orElseGet(() -> otherwise(evidence));
    }

    private static Verdict otherwise(Evidence evidence) {
        Optional<Link> start = evidence.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .findFirst();
        if (start.isPresent() && !EntrypointWait.possible(evidence)) {
            return RULING.ruledOut(
                    "No script of the start command waits in a loop.",
                    start.get().citation());
        }
        return evidence.get(ProcessFacts.class).stream()
                .flatMap(facts -> facts.processes().stream())
                .findFirst()
                .map(first -> RULING.ruledOut(
                        "No script of the start command waits in a loop with nothing else running.", first.citation()))
                .orElseGet(() -> RULING.notChecked("The processes of the container are not known."));
    }

    private static Verdict accuse(Evidence evidence, EntrypointWait wait) {
        String name = evidence.subject().container().name();
        return RULING.confirmed(
                "The entrypoint has waited in a loop for " + wait.waited().toSeconds() + " s, trying `" + wait.attempt()
                        + "`, and no other program runs in the container.",
                wait.cited(),
                List.of(
                        Fix.of(
                                FixPlace.HOST,
                                "Run what it tries by hand, and correct what this reports.",
                                "sh",
                                CommandLine.of(List.of("docker", "exec", name, "sh", "-c", wait.attempt()))),
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Let the loop print what it waits for, and end with an error after a while.")));
    }
}
