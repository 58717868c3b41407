package drydock.cause.runtime;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.fact.LogFacts.Line;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Node.js reads a file as the other kind of module than it was written for.
public final class ModuleSystemMismatch implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("module-system-mismatch");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    /// Where Node.js says why: source lib/internal/modules/esm/module_job.js.
    private static final Pattern DECIDED = Pattern.compile("'(/[^']*package\\.json)' contains \"type\": \"(\\w+)\"");

    private static final int LINES_AFTER = 3;

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Verdict verdict = RULING.said(
                evidence,
                this,
                said -> evidence.situation().failed(),
                said -> "Node.js reads a file as the other kind of module than it was written for: `"
                        + said.line().text().strip() + "`."
                        + decided(evidence, said)
                                .flatMap(line ->
                                        DECIDED.matcher(line.text()).results().findFirst())
                                .map(ModuleSystemMismatch::sentence)
                                .orElse(""),
                said -> List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Check that the image has the package.json that decides the kind of the file.")));
        return evidence.words()
                .decisive(this)
                .flatMap(said -> decided(evidence, said))
                .map(Line::citation)
                .map(verdict::citing)
                .orElse(verdict);
    }

    private static String sentence(MatchResult found) {
        return " `" + found.group(1) + "` has `\"type\": \"" + found.group(2) + "\"`.";
    }

    /// The line after the message that names the package.json.
    private static Optional<Line> decided(Evidence evidence, Mention said) {
        List<Line> lines = evidence.words().lines();
        int at = lines.indexOf(said.line());
        return lines.subList(at + 1, Math.min(lines.size(), at + 1 + LINES_AFTER)).stream()
                .filter(line -> DECIDED.matcher(line.text()).find())
                .findFirst();
    }
}
