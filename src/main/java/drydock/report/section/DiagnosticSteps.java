package drydock.report.section;

import drydock.investigation.StepResult;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;

/// The section on the steps: question, command, outcome and output of each.
final class DiagnosticSteps implements Section {
    /// Longer outputs are folded.
    private static final int OPEN_LINES = 12;

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
                "You can paste the commands into bash. They need Docker; commands with `/.drydock` also need the tools"
                        + " volume that Drydock keeps on the engine (`drydock toolbox build` creates it). Output lines are numbered,"
                        + " and lines that a finding cites are marked with ▸.");
        story.ranSteps().forEach(step -> step(story, step, out));
    }

    private static void step(ReportContext story, StepResult step, Blocks out) {
        out.heading(3, story.heading(step));
        out.paragraph(step.question());
        if (!step.paste().isBlank()) {
            out.fence("bash", step.paste());
        }
        out.paragraph(outcome(step));
        if (story.detail().outputLines() > 0) {
            output(story, step, out);
        }
        Notes.of(story, step.id(), out);
    }

    private static Inline outcome(StepResult step) {
        boolean executed = !(step.transcript().ending() instanceof Ending.Read);
        Inline ending = executed
                ? Inline.of(" (" + step.transcript().ending().words() + ", " + Phrases.duration(step.duration()) + ")")
                : new Inline();
        return new Inline()
                .strong(mark(step.outcome()))
                .prose(" ")
                .sentenceWith(Phrases.capital(step.summary()), ending);
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

    private static void output(ReportContext story, StepResult step, Blocks out) {
        Excerpt excerpt = Excerpt.of(story, step);
        if (excerpt.lines().isEmpty()) {
            out.paragraph(step.transcript().ending() instanceof Ending.Exited ? "It printed nothing." : "");
            return;
        }
        Blocks fence = new Blocks().fence("text", excerpt.lines());
        if (excerpt.lines().size() <= OPEN_LINES) {
            out.append(fence);
        } else {
            out.details(excerpt.title(), fence);
        }
    }
}
