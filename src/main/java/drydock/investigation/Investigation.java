package drydock.investigation;

import drydock.fact.Facts;
import drydock.model.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A completed investigation: everything a report is made from, redacted.
///
/// @param findings   leading cause first, contributing ones after the primary ones, then by verdict
/// @param redactions how many values were masked, by kind
/// @param notChecked what could not be checked, in sentences
public record Investigation(
        Subject subject,
        Duration duration,
        List<StepResult> steps,
        Facts facts,
        List<Finding> findings,
        Map<String, Integer> redactions,
        List<String> notChecked) {
    public Investigation {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        redactions = Map.copyOf(redactions);
        notChecked = List.copyOf(notChecked);
    }

    /// The cause that leads, if any is confirmed or likely.
    public Optional<Finding> leading() {
        return findings.stream()
                .filter(finding ->
                        finding.verdict().accuses() && !finding.verdict().contributing())
                .findFirst();
    }

    public Optional<StepResult> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
