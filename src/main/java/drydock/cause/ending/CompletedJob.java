package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.StartChain.Link;
import drydock.fact.StatusFacts;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.RestartPolicy;
import drydock.model.Run;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// The work is done, and the restart policy repeats it.
public final class CompletedJob implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("completed-job");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return RULING.ruledOut("The container is running.", situation.state());
        }
        if (!situation.exitKnown()) {
            return RULING.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        if (situation.failed() || !situation.begun()) {
            return RULING.ruledOut("It does not end normally.", situation.state());
        }
        Optional<Line> resized = StoppedByTerminalResize.told(evidence);
        if (resized.isPresent()) {
            return RULING.ruledOut(
                    "A signal asks it to stop; no work is completed.",
                    resized.get().citation());
        }
        if (!evidence.words().read()) {
            return RULING.notChecked("There is no log to read.");
        }
        if (evidence.words().silent()
                || (evidence.programSilent() && !evidence.unheard().lines().isEmpty())) {
            return RULING.ruledOut(
                    "A finished job would have printed something.",
                    evidence.words().last());
        }
        Optional<Citation> placeholder = StubBinary.placeholderPrinting(evidence);
        if (placeholder.isPresent()) {
            return RULING.ruledOut("Its only output is the line of a placeholder.", placeholder.get());
        }
        if (!evidence.lost().isEmpty()) {
            return RULING.ruledOut(
                    "It exits with unwritten output in a buffer, which is not a normal end.",
                    evidence.lost().lines().getLast().citation());
        }
        if (NoForegroundProcess.readsToTheEnd(evidence)
                || NoForegroundProcess.endsWithItsInput(evidence).isPresent()) {
            return RULING.ruledOut(
                    "It ends because it reaches the end of its input.",
                    evidence.situation().state());
        }
        if (complains(evidence)) {
            return RULING.ruledOut(
                    "Its last output does not look like a normal end.",
                    evidence.words().last());
        }
        Optional<Link> ignoring = EntrypointNeverExecs.ignoredCommand(evidence);
        if (ignoring.isPresent()) {
            return RULING.ruledOut(
                    "The container's command was never started: the entrypoint script uses none of its arguments.",
                    ignoring.get().citation());
        }
        if (EntrypointNeverExecs.missedExec(evidence).isPresent()) {
            return RULING.ruledOut(
                    "All output is from the entrypoint script, which never started its program.",
                    evidence.words().last());
        }
        return ended(evidence);
    }

    private static boolean complains(Evidence evidence) {
        return evidence.words().decisive().isPresent()
                || evidence.words().uncaught().isPresent()
                || otherStatus(evidence)
                || worksOn(evidence);
    }

    private static boolean otherStatus(Evidence evidence) {
        return evidence.get(StatusFacts.class).stream()
                .flatMap(facts -> facts.runs().stream())
                .map(Run::exitCode)
                .anyMatch(code -> code.isPresent() && code.getAsLong() != 0);
    }

    /// The work continues in the background, or a child failed unnoticed.
    private static boolean worksOn(Evidence evidence) {
        return evidence.traced().processes().stream()
                .anyMatch(process -> process.daemonized() || !process.killedBy().isEmpty());
    }

    /// Of a container that stays down.
    private static Verdict once(Evidence evidence, List<Citation> cited) {
        ContainerOutcome situation = evidence.situation();
        RestartPolicy policy = evidence.subject().container().restartPolicy();
        if (policy.repeats(situation.exit())) {
            return RULING.ruledOut(
                    "Its policy `" + policy.name() + "` would have started it again, so somebody stopped it.",
                    situation.state());
        }
        return evidence.service()
                .map(service -> RULING.ruledOut("The program is a service, which does not end of itself.", service))
                .orElseGet(() -> RULING.possible(
                        "It printed its output and ended with status 0. No restart policy starts it again.",
                        cited,
                        List.of()));
    }

    private static Verdict ended(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        String policy = evidence.subject().container().restartPolicy().name();
        List<Citation> cited = List.of(situation.state(), evidence.words().last());
        if (!situation.looping()) {
            return once(evidence, cited);
        }
        boolean alike = evidence.get(LogFacts.class)
                .map(log -> log.alike() && log.runs().size() > 1)
                .orElse(false);
        return RULING.agreed(
                alike && evidence.traced().settles(),
                "Every run prints its output and ends with status 0; `restart: " + policy
                        + "` starts it again. No run fails.",
                cited,
                List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Set a restart policy that does not restart a finished job.",
                                "diff",
                                "-    restart: " + policy + "\n+    restart: on-failure"),
                        Fix.of("Start it in its service mode if it should keep running. If it should run at certain"
                                + " times, use a scheduler and `docker run --rm`.")));
    }
}
