package drydock.report;

import drydock.casefile.AppliedFix;
import drydock.casefile.Case;
import drydock.casefile.Comparison;
import drydock.casefile.Examined;
import drydock.investigation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the user has tried, each with what changed in the evidence afterwards.
final class FixesApplied implements Section {
    private static final int MOST_ROWS = 14;

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public void write(Story story, Blocks out) {
        List<AppliedFix> fixes = story.content().fixes();
        List<Comparison> comparisons = Since.all(story.content());
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
                    out.heading(
                            3, "Examination " + comparison.after().number() + ", without a fix that was written down");
                    changed(comparison, out);
                });
    }

    private static void examinations(Story story, Blocks out) {
        if (story.content().examinations().size() < 2) {
            return;
        }
        List<List<Line>> rows = new ArrayList<>();
        for (Examined examined : story.content().examinations()) {
            Optional<Finding> leading = examined.investigation().leading();
            Story then = new Story(Case.of(examined.investigation()), Detail.FULL);
            rows.add(List.of(
                    Line.of(String.valueOf(examined.number())),
                    Line.of(Words.minute(examined.investigation().subject().taken())),
                    Title.status(then),
                    leading.map(finding -> Line.of(Since.named(finding))).orElse(Line.of("none"))));
        }
        out.table(List.of("examination", "time", "status", "leading cause"), rows);
    }

    private static List<AppliedFix> fixesOf(List<AppliedFix> fixes, Comparison comparison) {
        return fixes.stream()
                .filter(fix -> fix.after() >= comparison.before().number()
                        && fix.after() < comparison.after().number())
                .toList();
    }

    private static void fix(Story story, int index, List<Comparison> comparisons, Blocks out) {
        List<AppliedFix> fixes = story.content().fixes();
        AppliedFix fix = fixes.get(index);
        String[] lines = fix.text().split("\\R", 2);
        out.heading(3, "Fix " + (index + 1) + ": " + Visible.line(lines[0], 200));
        if (lines.length > 1) {
            out.fence("text", lines[1]);
        }
        out.paragraph(new Line().strong("Applied:").prose(" " + Words.minute(fix.time())));
        Optional<Comparison> shown = comparisons.stream()
                .filter(comparison -> fixesOf(fixes, comparison).contains(fix))
                .findFirst();
        if (shown.isEmpty()) {
            out.paragraph("⏳ What came of it is not known yet: the container was not examined since. "
                    + "Do it with `drydock investigate " + story.target()
                    + "`, with `--keep` or with `--save` and the folder of this case.");
            return;
        }
        List<AppliedFix> together = fixesOf(fixes, shown.get());
        if (together.indexOf(fix) < together.size() - 1) {
            out.paragraph("Examined together with the fix after it.");
            return;
        }
        changed(shown.get(), out);
    }

    /// Before and after, and what is notable for being the same.
    private static void changed(Comparison comparison, Blocks out) {
        boolean better = comparison.leadingChanged();
        out.paragraph(Line.of(better ? "✅ " : "❌ ").strong(Words.sentence(Words.capital(Since.leading(comparison)))));
        if (comparison.sameFiles()) {
            out.paragraph(
                    "⚠️ The container was started from the very same image and program as before: nothing that was"
                            + " built since is in it.");
        }
        if (comparison.sameProgramInAnotherImage()) {
            out.paragraph(
                    "⚠️ The image is another one, but the program in it is the same as before, byte for byte: the build"
                            + " made no new one.");
        }
        List<Comparison.Row> changed =
                comparison.rows().stream().filter(Comparison.Row::changed).toList();
        if (changed.isEmpty()) {
            out.paragraph("Nothing in the evidence has changed, apart from times and numbers.");
            return;
        }
        List<List<Line>> rows = Stream.of(
                        Comparison.Kind.STATE,
                        Comparison.Kind.IMAGE,
                        Comparison.Kind.PROGRAM,
                        Comparison.Kind.CAUSE,
                        Comparison.Kind.STEP)
                .flatMap(kind -> changed.stream().filter(row -> row.kind() == kind))
                .limit(MOST_ROWS)
                .map(row -> List.of(
                        Line.of(row.what()),
                        Line.of(Visible.line(row.before(), 240)),
                        Line.of(Visible.line(row.after(), 240))))
                .toList();
        out.table(
                List.of(
                        "what changed",
                        "examination " + comparison.before().number(),
                        "examination " + comparison.after().number()),
                rows);
        if (changed.size() > MOST_ROWS) {
            out.paragraph("and " + (changed.size() - MOST_ROWS) + " more.");
        }
    }
}
