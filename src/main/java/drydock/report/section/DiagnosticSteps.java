package drydock.report.section;

import drydock.investigation.StepResult;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;

/// The section on the steps: question, command, outcome and output of each.
final class DiagnosticSteps implements Section {
    private static final int LONGEST_SUMMARY = 110;

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        if (story.ranSteps().isEmpty()) {
            return;
        }
        out.rule().heading(2, "Diagnostic Steps");
        out.paragraph(
                "The commands can be pasted into bash; those with `/.drydock` need `drydock toolbox build`. ▸ marks lines that"
                        + " a finding cites. What is left out is in the bundle's `evidence/`"
                        + " (`drydock report CASE --format zip -o FILE.zip`).");
        story.ranSteps().forEach(step -> step(story, step, out));
    }

    private static void step(ReportContext story, StepResult step, Blocks out) {
        out.heading(3, story.heading(step));
        out.paragraph(outcome(step));
        Blocks inner = new Blocks().paragraph(step.question());
        if (!step.paste().isBlank()) {
            inner.fence("bash", step.paste());
        }
        String title = "Question and command";
        if (story.detail().outputLines() > 0) {
            title = output(story, step, inner);
        }
        out.details(title, inner);
        Notes.of(story, step.id(), out);
    }

    private static Inline outcome(StepResult step) {
        boolean executed = !(step.transcript().ending() instanceof Ending.Read);
        Inline ending = executed
                ? Inline.of(" (" + step.transcript().ending().words() + ", " + Phrases.duration(step.duration()) + ")")
                : new Inline();
        String summary = VisibleText.brief(Phrases.capital(step.summary()), LONGEST_SUMMARY);
        Inline line = new Inline().strong(mark(step.outcome())).prose(" ");
        return summary.endsWith("…") ? line.prose(summary).and(ending) : line.sentenceWith(summary, ending);
    }

    static String mark(Outcome outcome) {
        return switch (outcome) {
            case OK -> "✅ OK:";
            case PROBLEM -> "❌ Problem:";
            case INCONCLUSIVE -> "❔ Inconclusive:";
            case FAILED -> "⚠️ Could not run:";
            case SKIPPED -> "⏭️ Skipped:";
        };
    }

    /// @return a title that says how much of the output follows
    private static String output(ReportContext story, StepResult step, Blocks out) {
        Excerpt excerpt = Excerpt.of(story, step);
        if (excerpt.lines().isEmpty()) {
            boolean nothing = step.transcript().lines().isEmpty();
            out.paragraph(
                    !nothing
                            ? "The findings above show its output."
                            : step.transcript().ending() instanceof Ending.Exited ? "It printed nothing." : "");
            return "Question and command";
        }
        out.fence("text", excerpt.lines());
        return "Question, command and " + excerpt.title();
    }
}
