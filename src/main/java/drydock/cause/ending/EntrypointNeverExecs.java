package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.StartChainReading;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.ScriptLine;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The entrypoint script ends without leaving a program in the foreground.
public final class EntrypointNeverExecs implements Cause {
    private static final Pattern EXEC_ARGUMENTS = Pattern.compile("^\\s*(?:exec\\s+)?\"?\\$[@*]\"?\\s*$");
    private static final Pattern BACKGROUND = Pattern.compile("(?<![&|>\\d])&\\s*(?:#.*)?$");
    private static final Pattern EXEC_PROGRAM =
            Pattern.compile("(?:^|[;)&|]|\\b(?:then|else|do)\\b)\\s*exec\\s+(?![-\\d<>&{])\\S");
    /// Any use of a positional parameter.
    private static final Pattern ARGUMENTS = Pattern.compile("\\$\\{?[@*#1-9]|\\bshift\\b|\\bgetopts?\\b|\\bset --");
    private static final CauseInfo INFO = CauseInfo.of("entrypoint-never-execs");
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
        Optional<Link> script =
                StartChainReading.first(evidence, link -> !link.lines().isEmpty());
        if (script.isEmpty()) {
            return StartChainReading.program(evidence)
                    .map(link -> RULING.ruledOut("The start chain has no script.", link.citation()))
                    .orElseGet(() -> RULING.notChecked("The start chain could not be read."));
        }
        Link link = script.get();
        if (noCommand(evidence, link).isPresent()) {
            return accuse(
                    evidence,
                    link,
                    noCommand(evidence, link).get(),
                    true,
                    "hands over to the container's command with `exec \"$@\"`, but the container has no command");
        }
        Optional<ScriptLine> background = lastMatch(link, BACKGROUND).filter(line -> noWait(link));
        if (background.isPresent() && link.handsOver() == HandsOver.BACKGROUND) {
            return accuse(
                    evidence,
                    link,
                    background.get(),
                    evidence.traced().settles(),
                    "starts the program with `&` and ends without waiting for it");
        }
        if (ignoredCommand(evidence).isPresent()) {
            return ignored(evidence, link);
        }
        Optional<ScriptLine> missed = missedExec(evidence);
        if (missed.isPresent()) {
            return accuse(
                    evidence,
                    link,
                    missed.get(),
                    false,
                    "ends with its `exec` not reached: no program follows the script");
        }
        return RULING.ruledOut("The script replaces itself with its program or does its work itself.", link.citation());
    }

    /// An `exec` of a program in the entrypoint script, where the container printed nothing but that script's own
    /// lines: the start command took another path through it.
    static Optional<ScriptLine> missedExec(Evidence evidence) {
        boolean onlyScript = evidence.get(LogFacts.class).stream()
                .flatMap(log -> log.lastLines().stream())
                .noneMatch(line -> line.origin() == Origin.PROGRAM);
        return StartChainReading.first(evidence, link -> !link.lines().isEmpty())
                .filter(link -> onlyScript && link.handsOver() == HandsOver.NEVER)
                .flatMap(link -> lastMatch(link, EXEC_PROGRAM));
    }

    /// The entrypoint script, where it is given the container's command and never looks at its arguments.
    static Optional<Link> ignoredCommand(Evidence evidence) {
        return StartChainReading.first(evidence, link -> !link.lines().isEmpty())
                .filter(link -> link.kind() == StartChain.Kind.SCRIPT && link.handsOver() == HandsOver.NEVER)
                .filter(link -> !evidence.subject()
                                .container()
                                .config()
                                .entrypoint()
                                .isEmpty()
                        && !evidence.subject().container().config().command().isEmpty())
                .filter(link -> link.lines().stream()
                        .map(line -> line.text().strip())
                        .filter(text -> !text.startsWith("#"))
                        .noneMatch(text -> ARGUMENTS.matcher(text).find()));
    }

    private static Verdict ignored(Evidence evidence, Link link) {
        String command =
                String.join(" ", evidence.subject().container().config().command());
        return RULING.likely(
                "`" + link.path() + "` uses none of its arguments, so the container's command `" + command
                        + "` is never started, and the container ends with the script.",
                List.of(
                        link.citation(),
                        link.lines().getLast().citation(),
                        evidence.situation().state()),
                List.of(new Fix(
                        "Start the container's command in the script's last line.",
                        "diff",
                        " " + link.lines().getLast().text() + "\n+exec \"$@\"")));
    }

    private static Optional<ScriptLine> noCommand(Evidence evidence, Link link) {
        boolean none = evidence.subject().container().args().isEmpty()
                && evidence.subject().container().config().command().isEmpty()
                && link.argv().size() <= 1;
        return none ? lastMatch(link, EXEC_ARGUMENTS) : Optional.empty();
    }

    private static Optional<ScriptLine> lastMatch(Link link, Pattern pattern) {
        return link.lines().stream()
                .filter(line -> pattern.matcher(line.text()).find())
                .filter(line -> !line.text().strip().startsWith("#"))
                .reduce((first, second) -> second);
    }

    private static boolean noWait(Link link) {
        return link.lines().stream()
                .map(line -> line.text().strip())
                .noneMatch(text -> text.startsWith("wait") || text.startsWith("exec ") || text.startsWith("tail -"));
    }

    private static Verdict accuse(Evidence evidence, Link link, ScriptLine line, boolean surely, String how) {
        List<Citation> cited = new ArrayList<>(List.of(line.citation(), link.citation()));
        cited.add(evidence.situation().state());
        List<Fix> fixes = how.contains("&")
                ? List.of(new Fix(
                        "Replace the script with the program, in the foreground.",
                        "diff",
                        "-" + line.text() + "\n+exec "
                                + line.text()
                                        .replaceFirst("\\s*&\\s*(?:#.*)?$", "")
                                        .strip()))
                : how.contains("not reached")
                        ? List.of(Fix.of("Find out why the script takes another path: its arguments are `"
                                + String.join(
                                        " ",
                                        link.argv()
                                                .subList(
                                                        Math.min(1, link.argv().size()),
                                                        link.argv().size()))
                                + "`, and only its line `" + line.text().strip() + "` starts the program."))
                        : List.of(
                                new Fix("Set the command.", "dockerfile", "CMD [\"/path/of/the/program\"]"),
                                Fix.of(
                                        "Set `command` as well if a compose file or `docker run` sets `entrypoint`, which"
                                                + " drops the image's CMD."));
        return RULING.agreed(
                surely, "`" + link.path() + "` " + how + ", so the container ends with status 0.", cited, fixes);
    }
}
