package drydock.report;

import drydock.investigation.Finding;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/// What has been done and what is left to do, with its horizon.
final class NextSteps implements Section {
    @Override
    public int weight() {
        return 4;
    }

    @Override
    public void write(Story story, Blocks out) {
        List<Line> steps = new ArrayList<>();
        done(story, steps);
        pending(story, steps);
        if (steps.isEmpty()) {
            return;
        }
        out.rule().heading(2, "Next Steps").numbered(steps);
    }

    private static void done(Story story, List<Line> steps) {
        int ran = story.ranSteps().size();
        if (ran == 0 || story.severity() == Severity.OK) {
            return;
        }
        steps.add(item("✅", "DONE:", "Collected the evidence in " + Words.count(ran, "step")));
        int ruledOut = story.findings(Verdict.Level.RULED_OUT).size();
        if (ruledOut > 0) {
            steps.add(item("✅", "DONE:", "Ruled out " + Words.count(ruledOut, "cause")));
        }
        story.leading()
                .ifPresent(finding -> steps.add(item(
                        "✅",
                        "DONE:",
                        (finding.verdict().level() == Verdict.Level.CONFIRMED
                                        ? "Confirmed `"
                                        : "Found the likely cause, `")
                                + finding.id() + "`")));
    }

    private static void pending(Story story, List<Line> steps) {
        List<Fix> fixes = RecommendedFixes.of(story);
        for (Finding finding : RecommendedFixes.accused(story)) {
            // The first way only: the others are alternatives to it.
            finding.verdict().fixes().stream()
                    .findFirst()
                    .ifPresent(fix -> steps.add(item(
                            "⏳",
                            finding.verdict().contributing() ? "SHORT-TERM:" : "IMMEDIATE:",
                            RecommendedFixes.headline(fix.text()) + " (fix " + (fixes.indexOf(fix) + 1) + ")")));
        }
        if (story.severity() == Severity.OK) {
            return;
        }
        if (story.leading().isEmpty()) {
            steps.add(item(
                    "⏳",
                    "IMMEDIATE:",
                    "Run the commands under Immediate Actions and every step: `drydock" + " investigate --all "
                            + story.target() + "`"));
        } else {
            steps.add(item("⏳", "SHORT-TERM:", "Start it with the fix and investigate again"));
        }
        boolean limited = fixes.stream().anyMatch(fix -> fix.snippet().contains("on-failure"));
        if (story.looping()
                && !limited
                && !story.container().restartPolicy().name().equals("on-failure")) {
            steps.add(item(
                    "⏳",
                    "MEDIUM-TERM:",
                    "Limit the retries (`restart: on-failure:5`), so that a failure no retry can cure shows as one"));
        }
        if (story.container().config().healthCheck().isEmpty() && !story.imageOnly()) {
            steps.add(item("⏳", "MEDIUM-TERM:", "Add a health check, so that \"started\" also means \"works\""));
        }
    }

    private static Line item(String mark, String horizon, String what) {
        return Line.of(mark + " ").strong(horizon).prose(" " + what);
    }
}
