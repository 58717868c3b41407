package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.ErrexitScript;
import drydock.cause.reading.LineTone;
import drydock.cause.reading.Mention;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.ScriptLine;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A script with `set -e` ended at a command that failed without a message.
public final class ScriptStoppedByErrexit implements Cause {
    private static final int MOST_NAMED = 3;
    private static final CauseInfo INFO = CauseInfo.of("script-stopped-by-errexit");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        if (!situation.failedWithStatus() || !situation.begun() || situation.exit() > 125) {
            return RULING.ruledOut("It does not end with the status of a failed command.", situation.state());
        }
        if (!evidence.traced().settles()) {
            return RULING.notChecked("There is no trace of a run that ended like the container.");
        }
        Optional<Citation> said = reason(evidence);
        if (said.isPresent()) {
            return RULING.ruledOut("The output gives a reason for its end.", said.get());
        }
        Optional<ErrexitScript> script = ErrexitScript.of(evidence);
        Optional<Link> next = script.flatMap(found -> found.notReached(evidence));
        if (next.isEmpty()) {
            return RULING.ruledOut("No script with `set -e` ended before it started its program.", situation.state());
        }
        return accuse(evidence, script.get(), next.get());
    }

    private static Optional<Citation> reason(Evidence evidence) {
        Optional<Citation> last = evidence.words().lines().reversed().stream()
                .filter(line -> !line.text().isBlank())
                .limit(1)
                .filter(line -> line.origin() == Origin.SHELL || LineTone.givesUp(line.text()))
                .map(Line::citation)
                .findFirst();
        return evidence.words()
                .decisive()
                .map(Mention::citation)
                .or(() ->
                        evidence.words().uncaught().map(trace -> trace.message().citation()))
                .or(() -> evidence.words().grave().map(Line::citation))
                .or(() -> last);
    }

    private static Verdict accuse(Evidence evidence, ErrexitScript script, Link next) {
        ContainerOutcome situation = evidence.situation();
        Optional<TracedProcess> child = lastChild(evidence);
        boolean childFailed = child.filter(process -> process.status().orElse(0) == (int) situation.exit())
                .isPresent();
        // What a command substitution takes never reaches the log.
        boolean shownToReader = evidence.words().lines().stream().anyMatch(line -> line.origin() != Origin.ENTRYPOINT);
        if (childFailed && child.get().written() > 0 && shownToReader) {
            return RULING.ruledOut(
                    "The last command printed output.", evidence.words().last());
        }
        if (script.leavesItself() && !childFailed) {
            return RULING.possible(
                    script.name() + " has `set -e`, but also other ways to end with an error.",
                    List.of(script.option(), situation.state()),
                    List.of());
        }
        List<ScriptLine> silent = script.silentCommands();
        List<Citation> cited = new ArrayList<>(List.of(script.option()));
        if (childFailed) {
            child.get().end().ifPresent(cited::add);
        } else {
            silent.stream().limit(MOST_NAMED).map(ScriptLine::citation).forEach(cited::add);
        }
        evidence.traced().first().flatMap(TracedProcess::end).ifPresent(cited::add);
        cited.add(situation.state());
        boolean shown = childFailed || !silent.isEmpty();
        return RULING.agreed(
                shown && !script.leavesItself(),
                script.name() + " runs with `set -e`, which ends it at the first command that fails. It ends with "
                        + situation.status() + " and without a message before it starts `" + words(next) + "`"
                        + (childFailed ? ", after `" + command(child.get()) + "` ended with that status." : "."),
                cited,
                fixes(childFailed, silent));
    }

    /// The last process that the script started, if it executed a program.
    private static Optional<TracedProcess> lastChild(Evidence evidence) {
        int main = evidence.traced().first().map(TracedProcess::pid).orElse(0);
        return evidence.traced().processes().stream()
                .filter(process -> process.parent() == main && process.ended())
                .reduce((first, second) -> second)
                .filter(process -> !command(process).isEmpty());
    }

    private static String command(TracedProcess process) {
        return process.execs().stream()
                .filter(exec -> exec.error().isEmpty())
                .reduce((first, second) -> second)
                .map(Exec::argv)
                .map(argv -> String.join(" ", argv))
                .orElse("");
    }

    private static String words(Link next) {
        return next.argv().isEmpty() ? next.path() : String.join(" ", next.argv());
    }

    private static List<Fix> fixes(boolean childFailed, List<ScriptLine> silent) {
        String lines = silent.stream()
                .limit(MOST_NAMED)
                .map(line -> "`" + line.text().strip() + "` (line " + line.number() + ")")
                .collect(Collectors.joining(", "));
        String which = childFailed || lines.isEmpty()
                ? "Put the command"
                : "Commands of the script that can fail without a message: " + lines + ". Put the one";
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        which + " whose status is only an answer into an `if`, or append `|| true`. The last command"
                                + " of a function or of an `&&` list also counts.",
                        "diff",
                        "-[ -n \"$NAME\" ] && command\n+if [ -n \"$NAME\" ]; then command; fi"),
                Fix.of("Run the script with `sh -x` to see the command at which it ends."));
    }
}
