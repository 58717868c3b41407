package drydock.investigation;

import drydock.cause.Evidence;
import drydock.fact.Facts;
import drydock.model.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A completed investigation: all data for a report, redacted.
///
/// @param findings   leading cause first, contributing ones after the primary ones, then by verdict
/// @param redactions how many values were masked, by kind
/// @param notChecked sentences about checks that were not possible
/// @param provenance tool versions and the audit of masked values
public record Investigation(
        Subject subject,
        Duration duration,
        List<StepResult> steps,
        Facts facts,
        List<Finding> findings,
        Map<String, Integer> redactions,
        List<String> notChecked,
        Provenance provenance) {
    public Investigation {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        redactions = Map.copyOf(redactions);
        notChecked = List.copyOf(notChecked);
    }

    /// An investigation with unknown provenance.
    public Investigation(
            Subject subject,
            Duration duration,
            List<StepResult> steps,
            Facts facts,
            List<Finding> findings,
            Map<String, Integer> redactions,
            List<String> notChecked) {
        this(subject, duration, steps, facts, findings, redactions, notChecked, Provenance.UNKNOWN);
    }

    /// The leading cause, if a cause is confirmed or likely.
    public Optional<Finding> leading() {
        return findings.stream()
                .filter(finding ->
                        finding.verdict().accuses() && !finding.verdict().contributing())
                .findFirst();
    }

    /// The error that the program reports itself, where the container fails.
    public Optional<ProgramReport> programReport() {
        return ProgramReport.of(new Evidence(subject, facts));
    }

    /// The same investigation with one more result, which no cause weighs.
    public Investigation with(StepResult more) {
        List<StepResult> all = new ArrayList<>(steps);
        all.removeIf(step -> step.id().equals(more.id()));
        all.add(more);
        return new Investigation(subject, duration, all, facts, findings, redactions, notChecked, provenance);
    }

    public Optional<StepResult> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
