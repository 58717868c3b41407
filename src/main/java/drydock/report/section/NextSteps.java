package drydock.report.section;

import drydock.casefile.model.AppliedFix;
import drydock.investigation.Finding;
import drydock.model.Fix;
import drydock.model.Verdict;
import drydock.report.ReportContext;
import drydock.report.Severity;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// The section on steps that are done and steps that are left, each with its horizon.
public final class NextSteps implements Section {
    private static final int LONGEST_HEADLINE = 120;

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        List<NextStep> steps = of(story);
        if (!steps.isEmpty()) {
            out.rule()
                    .heading(2, "Next Steps")
                    .numbered(steps.stream().map(NextSteps::line).toList());
        }
    }

    private static Inline line(NextStep step) {
        return Inline.of(step.done() ? "✅ " : "⏳ ").strong(step.word() + ":").prose(" " + step.text());
    }

    /// Steps that Drydock did, steps that the user did, and steps that are left.
    public static List<NextStep> of(ReportContext story) {
        List<NextStep> steps = new ArrayList<>();
        done(story, steps);
        for (AppliedFix fix : story.content().fixes()) {
            steps.add(new NextStep(
                    "", "COMPLETED", true, VisibleText.line(fix.text().split("\\R", 2)[0], 200)));
        }
        List<NextStep> open = new ArrayList<>();
        pending(story, open);
        for (NextStep step : open) {
            boolean marked =
                    story.content().done().stream().anyMatch(done -> done.id().equals(step.id()));
            steps.add(marked ? new NextStep(step.id(), "COMPLETED", true, step.text()) : step);
        }
        story.content().done().stream()
                .filter(done -> open.stream().noneMatch(step -> step.id().equals(done.id())))
                .forEach(done -> steps.add(
                        new NextStep(done.id(), "COMPLETED", true, done.text().replaceFirst(" \\(fix \\d+\\)$", ""))));
        return steps;
    }

    private static void done(ReportContext story, List<NextStep> steps) {
        int ran = story.ranSteps().size();
        if (ran == 0 || story.severity() == Severity.OK) {
            return;
        }
        steps.add(done("Collected the evidence in " + Phrases.count(ran, "step")));
        int ruledOut = story.findings(Verdict.Level.RULED_OUT).size();
        if (ruledOut > 0) {
            steps.add(done("Ruled out " + Phrases.count(ruledOut, "cause")));
        }
        story.leading()
                .ifPresent(finding -> steps.add(done((finding.verdict().level() == Verdict.Level.CONFIRMED
                                ? "Confirmed `"
                                : "Found the likely cause, `")
                        + finding.id() + "`")));
    }

    private static NextStep done(String what) {
        return new NextStep("", "DONE", true, what);
    }

    private static void pending(ReportContext story, List<NextStep> steps) {
        List<Fix> fixes = RecommendedFixes.of(story);
        for (Finding finding : RecommendedFixes.accused(story)) {
            // Only the first fix of a cause: the others are alternatives to it.
            finding.verdict().fixes().stream()
                    .findFirst()
                    .ifPresent(fix -> steps.add(pending(
                            "fix-" + finding.id(),
                            finding.verdict().contributing() ? "SHORT-TERM" : "IMMEDIATE",
                            VisibleText.brief(RecommendedFixes.headline(fix.text()), LONGEST_HEADLINE) + " (fix "
                                    + (fixes.indexOf(fix) + 1) + ")")));
        }
        if (story.severity() != Severity.OK) {
            troubled(story, fixes, steps);
        }
    }

    private static void troubled(ReportContext story, List<Fix> fixes, List<NextStep> steps) {
        if (story.leading().isEmpty()) {
            steps.add(pending(
                    "every-step",
                    "IMMEDIATE",
                    "Run the commands under Immediate Actions, then run every step: `drydock investigate --all "
                            + story.target() + "`"));
        } else {
            steps.add(pending("investigate-again", "SHORT-TERM", again(story)));
        }
        boolean limited = fixes.stream().anyMatch(fix -> fix.snippet().contains("on-failure"));
        if (story.looping()
                && !limited
                && !story.container().restartPolicy().name().equals("on-failure")) {
            steps.add(pending(
                    "limit-retries",
                    "MEDIUM-TERM",
                    "Limit the retries (`restart: on-failure:5`), so that a permanent failure becomes visible"));
        }
        if (story.container().config().healthCheck().isEmpty() && !story.imageOnly()) {
            steps.add(pending(
                    "health-check", "MEDIUM-TERM", "Add a health check, so that \"started\" also means \"works\""));
        }
    }

    /// A change in the image needs a new image; restarting the container would show the same failure.
    private static String again(ReportContext story) {
        boolean ofImage = story.leading().stream()
                .flatMap(leading -> leading.verdict().fixes().stream().limit(1))
                .anyMatch(fix -> fix.place().needsNewImage());
        return ofImage
                ? "Rebuild the image with the fix, recreate the container from it, and investigate again"
                : "Apply the fix, start the container, and investigate again";
    }

    private static NextStep pending(String id, String horizon, String what) {
        return new NextStep(id, horizon, false, what);
    }
}
