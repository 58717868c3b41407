package drydock.investigation;

import drydock.fact.Facts;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import java.util.ArrayList;
import java.util.List;

/// Masks secrets that showed in one step's evidence also in the evidence of those that were read before it, such as a
/// password that a script sets and the log repeats.
final class LateSecrets {
    private LateSecrets() {}

    /// The same investigation where there is nothing to do, else the cleaned evidence examined again.
    static Investigation masked(Investigation found, Redactor redactor) {
        if (!redactor.hasLearnt()) {
            return found;
        }
        boolean changed = false;
        List<StepResult> steps = new ArrayList<>();
        for (StepResult step : found.steps()) {
            Transcript cleaned = redactor.in(step.id()).redact(step.transcript());
            changed |= !cleaned.equals(step.transcript());
            steps.add(new StepResult(
                    step.id(),
                    step.title(),
                    step.question(),
                    step.outcome(),
                    redactor.redact(step.summary()),
                    redactor.redact(step.paste()),
                    cleaned,
                    step.highlights()));
        }
        Subject subject = subject(found.subject(), redactor);
        if (!changed && subject.equals(found.subject())) {
            return found;
        }
        return Examination.again(new Investigation(
                subject,
                found.duration(),
                steps,
                Facts.NONE,
                List.of(),
                redactor.counts(),
                found.notChecked().stream().map(redactor::redact).toList(),
                new Provenance(found.provenance().tools(), redactor.audit())));
    }

    private static Subject subject(Subject subject, Redactor redactor) {
        SubjectRedactor redacting = new SubjectRedactor(redactor.in("container and image"));
        return new Subject(
                subject.taken(),
                subject.engine(),
                redacting.redact(subject.container()),
                redacting.redact(subject.image()),
                redacting.redact(subject.history()),
                redacting.redact(subject.expectations()),
                subject.network(),
                subject.mounts());
    }
}
