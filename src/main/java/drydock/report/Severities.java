package drydock.report;

import drydock.fact.StatusFacts;
import drydock.model.ContainerState;
import drydock.model.Verdict;

/// Derives the severity from the container's state and the causes.
final class Severities {
    private Severities() {}

    static Severity of(ReportContext story) {
        ContainerState state = story.container().state();
        boolean accused = story.leading().isPresent();
        if (story.imageOnly()) {
            return accused ? Severity.CRITICAL : Severity.OK;
        }
        if (story.looping() || !state.error().isEmpty() || state.status().equals("dead")) {
            return Severity.CRITICAL;
        }
        if (state.status().equals("exited")) {
            return ofExited(story, accused);
        }
        boolean blamed = accused || !story.contributing().isEmpty();
        return blamed || story.unhealthy() ? Severity.WARNING : Severity.OK;
    }

    private static Severity ofExited(ReportContext story, boolean accused) {
        boolean failed = story.container().state().exitCode() != 0;
        boolean stoppedFromOutside = story.fact(StatusFacts.class)
                .filter(facts -> !facts.kills().isEmpty() && facts.oom().isEmpty())
                .isPresent();
        boolean otherCause =
                story.leading().filter(finding -> !finding.fromOutside()).isPresent();
        if (story.stopped() || (failed && stoppedFromOutside && !otherCause)) {
            return Severity.WARNING;
        }
        if (failed || accused) {
            return Severity.CRITICAL;
        }
        if (story.container().service()) {
            return Severity.WARNING;
        }
        boolean suspected = story.contributing().stream()
                .anyMatch(finding -> finding.verdict().level() == Verdict.Level.CONFIRMED);
        return suspected ? Severity.WARNING : Severity.OK;
    }
}
