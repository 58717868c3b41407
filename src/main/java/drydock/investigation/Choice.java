package drydock.investigation;

import drydock.cause.CauseInfo;
import drydock.cause.Causes;
import drydock.cause.Evidence;
import drydock.fact.Facts;
import drydock.model.SkipReason;
import drydock.model.Subject;
import drydock.model.Verdict;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.Optional;
import java.util.Set;

/// Decides which steps run: by default those that can still change the verdict.
///
/// @param all   every step that applies is run
/// @param named ids of the steps that the user named, which always run
record Choice(boolean all, Set<String> named) {
    Choice {
        named = Set.copyOf(named);
    }

    static Choice of(Request request) {
        return new Choice(request.all(), request.only());
    }

    /// A step's plan; a [Plan.Skip] with the reason if it is left out.
    Plan of(Step step, Subject subject, Facts known) {
        boolean wanted = all || named.contains(step.id());
        Plan plan = step.plan(subject, known);
        if (plan instanceof Plan.LeaveOut(String reason, Plan otherwise)) {
            return wanted ? otherwise : leftOut(reason);
        }
        if (wanted || plan instanceof Plan.Skip || !step.refines()) {
            return plan;
        }
        return settled(step, subject, known)
                .<Plan>map(cause -> leftOut(cause + " is already confirmed"))
                .orElse(plan);
    }

    private static Plan.Skip leftOut(String reason) {
        return new Plan.Skip(SkipReason.LEFT_OUT, "left out by default: " + reason);
    }

    /// The leading cause, if it is confirmed and the step adds nothing to it.
    private static Optional<String> settled(Step step, Subject subject, Facts known) {
        return Causes.weigh(new Evidence(subject, known)).stream()
                .findFirst()
                .filter(first -> first.verdict().level() == Verdict.Level.CONFIRMED
                        && !first.verdict().contributing()
                        && !first.cause().symptom())
                .map(first -> first.cause().info())
                .filter(cause -> !cause.refinedBy().contains(step.id()))
                .map(CauseInfo::id);
    }
}
