package drydock.report.section;

import drydock.casefile.model.AppliedFix;
import drydock.casefile.model.Case;
import drydock.casefile.model.Comparison;
import drydock.casefile.model.Examined;
import drydock.casefile.model.Recovery;
import drydock.investigation.Finding;
import drydock.model.FixPlace;
import drydock.report.QuoteBudget;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The section on fixes the user has tried, each with the change in the evidence afterwards.
final class FixesApplied implements Section {
    private static final int MOST_ROWS = 14;

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        List<AppliedFix> fixes = story.content().fixes();
        List<Comparison> comparisons = ComparisonSentences.all(story.content());
        if (fixes.isEmpty() && comparisons.isEmpty()) {
            return;
        }
        out.rule().heading(2, "Fixes Applied");
        examinations(story, out);
        for (int i = 0; i < fixes.size(); i++) {
            fix(story, i, comparisons, out);
        }
        comparisons.stream()
                .filter(comparison -> fixesOf(fixes, comparison).isEmpty())
                .forEach(comparison -> {
                    out.heading(3, "Examination " + comparison.after().number() + ": no fix recorded");
                    changed(comparison, out);
                });
    }

    private static void examinations(ReportContext story, Blocks out) {
        if (story.content().examinations().size() < 2) {
            return;
        }
        List<List<Inline>> rows = new ArrayList<>();
        for (Examined examined : story.content().examinations()) {
            Optional<Finding> leading = examined.investigation().leading();
            ReportContext then = new ReportContext(Case.of(examined.investigation()), QuoteBudget.FULL);
            rows.add(List.of(
                    Inline.of(String.valueOf(examined.number())),
                    Inline.of(Phrases.minute(examined.investigation().subject().taken())),
                    Title.status(then),
                    leading.map(finding -> Inline.of(ComparisonSentences.named(finding)))
                            .orElse(Inline.of("none"))));
        }
        out.table(List.of("examination", "time", "status", "leading cause"), rows);
    }

    private static List<AppliedFix> fixesOf(List<AppliedFix> fixes, Comparison comparison) {
        return fixes.stream()
                .filter(fix -> fix.after() >= comparison.before().number()
                        && fix.after() < comparison.after().number())
                .toList();
    }

    private static void fix(ReportContext story, int index, List<Comparison> comparisons, Blocks out) {
        List<AppliedFix> fixes = story.content().fixes();
        AppliedFix fix = fixes.get(index);
        String[] lines = fix.text().split("\\R", 2);
        out.heading(3, "Fix " + (index + 1) + ": " + VisibleText.line(lines[0], 200));
        if (lines.length > 1) {
            out.fence("text", lines[1]);
        }
        out.paragraph(new Inline().strong("Applied:").prose(" " + Phrases.minute(fix.time())));
        Optional<Comparison> shown = comparisons.stream()
                .filter(comparison -> fixesOf(fixes, comparison).contains(fix))
                .findFirst();
        if (shown.isEmpty()) {
            out.paragraph("⏳ Not verified yet: the container has not been examined since. "
                    + "Run `drydock investigate " + story.target()
                    + "` with `--keep`, or with `--save` and the folder of this case.");
            return;
        }
        List<AppliedFix> together = fixesOf(fixes, shown.get());
        if (together.indexOf(fix) < together.size() - 1) {
            out.paragraph("Examined together with the next fix.");
            return;
        }
        changed(shown.get(), out);
    }

    private static String mark(Comparison comparison) {
        return switch (comparison.recovery()) {
            case RECOVERED, STILL_WORKING -> "✅ ";
            case TOO_EARLY -> "⏳ ";
            case BROKEN -> "❌ ";
            case STILL_FAILING -> comparison.leadingChanged() ? "➡️ " : "❌ ";
        };
    }

    /// Whether the leading cause before needed something built.
    private static boolean builds(Comparison comparison) {
        return comparison.before().investigation().leading().stream()
                .flatMap(finding -> finding.verdict().fixes().stream().limit(1))
                .anyMatch(fix -> fix.place().needsNewImage() || fix.place() == FixPlace.UNKNOWN);
    }

    /// The change from before to after, and notable things that did not change.
    private static void changed(Comparison comparison, Blocks out) {
        String leading = Phrases.sentence(Phrases.capital(ComparisonSentences.leading(comparison)));
        out.paragraph(Inline.of(mark(comparison)).strong(ComparisonSentences.recovery(comparison) + " " + leading));
        boolean working = comparison.recovery() == Recovery.RECOVERED || comparison.recovery() == Recovery.TOO_EARLY;
        if (comparison.sameFiles() && !working && builds(comparison)) {
            out.paragraph(
                    "⚠️ The container still uses the same image and program as before: it contains nothing that was"
                            + " built since then.");
        }
        if (comparison.sameProgramInAnotherImage()) {
            out.paragraph(
                    "⚠️ The image is new, but the program in it is identical to the one before, byte for byte: the build"
                            + " did not produce a new program.");
        }
        List<Comparison.Row> changed =
                comparison.rows().stream().filter(Comparison.Row::changed).toList();
        if (changed.isEmpty()) {
            out.paragraph("The evidence is unchanged, apart from times and numbers.");
            return;
        }
        List<List<Inline>> rows = Stream.of(
                        Comparison.Kind.STATE,
                        Comparison.Kind.IMAGE,
                        Comparison.Kind.PROGRAM,
                        Comparison.Kind.SETTING,
                        Comparison.Kind.CAUSE,
                        Comparison.Kind.STEP)
                .flatMap(kind -> changed.stream().filter(row -> row.kind() == kind))
                .limit(MOST_ROWS)
                .map(row -> List.of(
                        Inline.of(row.what()),
                        Inline.of(VisibleText.line(row.before(), 240)),
                        Inline.of(VisibleText.line(row.after(), 240))))
                .toList();
        out.table(
                List.of(
                        "change",
                        "examination " + comparison.before().number(),
                        "examination " + comparison.after().number()),
                rows);
        if (changed.size() > MOST_ROWS) {
            out.paragraph("and " + (changed.size() - MOST_ROWS) + " more.");
        }
    }
}
