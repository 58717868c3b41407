package drydock.cause.limit;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.fact.RunFacts;
import drydock.fact.StatusFacts;
import drydock.model.Citation;
import drydock.model.Ending;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kernel killed it at its memory limit, or the runtime reached its own heap limit.
public final class OutOfMemory implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("out-of-memory");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public boolean explainsKill() {
        return true;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        List<Citation> kernel = kernel(evidence);
        if (situation.steady()) {
            return kernel.isEmpty()
                    ? RULING.ruledOut("The container is running.", situation.state())
                    : killedByKernel(evidence, kernel);
        }
        Optional<Mention> said = evidence.words().decisive(this);
        if (!kernel.isEmpty() && situation.failing()) {
            return killedByKernel(evidence, kernel);
        }
        if (said.isPresent() && !said.get().what().isEmpty()) {
            return ownLimit(evidence, said.get());
        }
        return situation.signalled(9) && !situation.stopped() ? unexplainedKill(evidence, said) : noSign(evidence);
    }

    private static List<Citation> kernel(Evidence evidence) {
        List<Citation> signs = new ArrayList<>(
                evidence.get(StatusFacts.class).map(StatusFacts::oom).orElse(List.of()));
        if (signs.isEmpty() && evidence.subject().container().state().oomKilled()) {
            signs.add(Citation.field("status", "OOMKilled true"));
        }
        return signs;
    }

    private static Verdict killedByKernel(Evidence evidence, List<Citation> kernel) {
        List<Citation> cited = new ArrayList<>(kernel);
        cited.add(evidence.situation().state());
        boolean runs = evidence.situation().steady();
        boolean itself = !runs
                && (evidence.words().uncaught().isEmpty()
                        || evidence.situation().signalled(9));
        return RULING.agreed(
                itself || runs,
                "The kernel killed " + (itself ? "it" : "one of its processes") + " for memory, " + limit(evidence)
                        + "." + rest(itself, runs),
                cited,
                List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Raise the memory limit if the program needs it. Measure with `docker stats` first.",
                                "yaml",
                                "    mem_limit: " + doubled(evidence) + "\n    memswap_limit: " + doubled(evidence)),
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Reduce its memory use: set the runtime's heap below the limit (Java"
                                        + " `-XX:MaxRAMPercentage=75`, Node `--max-old-space-size`, Go `GOMEMLIMIT`), start"
                                        + " fewer workers, use smaller caches and batches.")));
    }

    private static String rest(boolean itself, boolean runs) {
        if (itself) {
            return "";
        }
        return runs
                ? " The container runs on without that process."
                : " The program itself ends later with an error of its own.";
    }

    private static Verdict ownLimit(Evidence evidence, Mention said) {
        return RULING.confirmed(
                "The runtime reports that it reached its own limit: `" + said.what() + "`. The kernel did not kill it ("
                        + limit(evidence) + ").",
                List.of(said.citation(), evidence.situation().state()),
                VerdictBuilder.advised(
                        said,
                        List.of(
                                Fix.of(
                                        FixPlace.START_OPTIONS,
                                        "Raise the runtime's limit (Java `-Xmx`, Node `--max-old-space-size`, PHP"
                                                + " `memory_limit`, Python or C++: the container's own or its ulimit) and keep the"
                                                + " container's limit above it."),
                                Fix.of(
                                        FixPlace.PROGRAM,
                                        "Take a heap dump and look for a leak if its memory keeps growing."))));
    }

    private static Verdict unexplainedKill(Evidence evidence, Optional<Mention> said) {
        List<Citation> cited = new ArrayList<>(List.of(evidence.situation().state()));
        said.map(Mention::citation).ifPresent(cited::add);
        boolean limited = evidence.subject().container().host().memory() > 0;
        boolean reproduced = evidence.get(RunFacts.class)
                .filter(run -> run.ending() instanceof Ending.OutOfMemory(long limit, boolean drydocks) && !drydocks)
                .isPresent();
        if (reproduced) {
            evidence.get(RunFacts.class).map(RunFacts::end).ifPresent(cited::add);
        }
        String explanation =
                "It ends by SIGKILL, and the engine has no record of the sender (" + limit(evidence) + ").";
        return limited && reproduced
                ? RULING.likely(explanation + " The temporary container reached the same limit.", cited, List.of())
                : RULING.possible(explanation, cited, List.of());
    }

    private static Verdict noSign(Evidence evidence) {
        if (!evidence.situation().exitKnown()) {
            return RULING.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        return RULING.ruledOut(
                "There is no OOM flag or event, and status "
                        + evidence.situation().exit() + " is not that of a kill.",
                evidence.situation().state());
    }

    private static String limit(Evidence evidence) {
        long bytes = evidence.subject().container().host().memory();
        return bytes > 0 ? "its memory limit is " + mebibytes(bytes) : "it has no memory limit of its own";
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MiB", bytes / 1048576.0);
    }

    private static String doubled(Evidence evidence) {
        long bytes = evidence.subject().container().host().memory();
        return bytes > 0 ? bytes * 2 / 1048576 + "m" : "1g";
    }
}
