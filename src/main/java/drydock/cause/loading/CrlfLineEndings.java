package drydock.cause.loading;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.ScriptLine;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A script's first line can't be read by the kernel: it ends in CR LF, or other bytes precede `#!`.
public final class CrlfLineEndings implements PatternCause {
    private static final Pattern ODDITY = Pattern.compile(
            "CR ?LF|carriage|\\\\r|byte.order|\\bBOM\\b|blank line|before (?:the )?`?#!|DOS|Windows line",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RETURN =
            Pattern.compile("\r|\\\\r\\b|\\$'\\\\r'|\\^M|\\\\x0d|Syntax error|syntax error");
    private static final CauseInfo INFO = CauseInfo.of("crlf-line-endings");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// Whether the kernel reads the first line wrongly.
    static boolean garbled(Link link) {
        return link.interpreter().endsWith("\r")
                || firstLine(link)
                        .map(ScriptLine::text)
                        .map(text -> text.endsWith("\r") || text.startsWith("\uFEFF"))
                        .orElse(false)
                || oddity(link).isPresent();
    }

    private static Optional<ScriptLine> firstLine(Link link) {
        return link.lines().stream().findFirst();
    }

    private static Optional<Citation> oddity(Link link) {
        return link.oddities().stream()
                .filter(citation -> ODDITY.matcher(citation.text()).find())
                .findFirst();
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        Optional<Link> link = StartChainReading.first(evidence, CrlfLineEndings::garbled);
        Optional<Mention> said = evidence.words().decisive(this);
        if (link.isPresent() && situation.failedWithStatus() && !situation.steady()) {
            return accuse(evidence, link.get(), said);
        }
        if (said.isPresent()) {
            return RULING.likely(
                    "The message names a command that ends in a carriage return.",
                    List.of(said.get().citation(), situation.state()),
                    fixes("the script"));
        }
        return StartChainReading.first(evidence, found -> found.kind() == Kind.SCRIPT)
                .filter(found -> !garbled(found))
                .map(found -> RULING.ruledOut(
                        "`" + found.path() + "` has no Windows line endings in its first line.", found.citation()))
                .or(() -> StartChainReading.program(evidence)
                        .map(found -> RULING.ruledOut("The start chain has no script.", found.citation())))
                .orElseGet(() -> RULING.unspoken(evidence));
    }

    private static Verdict accuse(Evidence evidence, Link link, Optional<Mention> said) {
        List<Citation> cited = new ArrayList<>();
        cited.add(
                oddity(link).or(() -> firstLine(link).map(ScriptLine::citation)).orElse(link.citation()));
        said.map(Mention::citation).ifPresent(cited::add);
        evidence.words().mentionOfExec().ifPresent(cited::add);
        cited.add(evidence.situation().state());
        boolean failsToStart = said.isPresent()
                || evidence.programSilent()
                || evidence.situation().exit() == 127;
        boolean read =
                oddity(link).filter(odd -> odd.text().contains("lines end in")).isPresent();
        boolean namesIt = evidence.words().lines().stream()
                .anyMatch(line -> RETURN.matcher(line.text()).find());
        return RULING.agreed(
                read
                        ? namesIt
                        : failsToStart || evidence.words().mentionOfExec().isPresent(),
                read
                        ? "`" + link.path() + "` has Windows line endings, so the shell takes a carriage return for the"
                                + " last character of each line."
                        : "The first line of `" + link.path() + "` is not what the kernel expects (" + what(link)
                                + "), so it looks for an interpreter that does not exist.",
                cited,
                fixes(link.path()));
    }

    private static String what(Link link) {
        return oddity(link)
                .map(Citation::text)
                .orElse(
                        firstLine(link)
                                        .filter(line -> line.text().startsWith("\uFEFF"))
                                        .isPresent()
                                ? "a byte-order mark before `#!`"
                                : "it ends in CR LF");
    }

    private static List<Fix> fixes(String path) {
        String name = UnixPath.baseName(path);
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Save the script with Unix line endings and without a byte-order mark, and stop git from"
                                + " converting it.",
                        "sh",
                        "sed -i '1s/^\\xEF\\xBB\\xBF//; s/\\r$//' " + name
                                + "\necho '*.sh text eol=lf' >> .gitattributes"),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Convert it during the image build.",
                        "diff",
                        "+RUN sed -i '1s/^\\xEF\\xBB\\xBF//; s/\\r$//' " + path));
    }
}
