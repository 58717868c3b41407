package drydock.investigation;

import drydock.fact.Facts;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Masks secrets found in one step's evidence in the evidence of earlier steps too, such as a password that a script
/// sets and the log repeats.
///
/// Safe for use from several threads.
public final class DiscoveredSecrets {
    /// Masked text reveals few new secrets; a hostile text must not cause endless rounds.
    private static final int MOST_PASSES = 3;

    private final Redactor redactor;
    private final Map<String, Integer> knownAt = new ConcurrentHashMap<>();
    private final AtomicInteger told = new AtomicInteger();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    DiscoveredSecrets(Redactor redactor) {
        this.redactor = redactor;
    }

    /// For investigations that discover no secrets.
    static DiscoveredSecrets none() {
        return new DiscoveredSecrets(new Redactor(List.of()));
    }

    /// Called on the thread of a step as soon as a new secret is known, because saved evidence may contain it.
    public void whenLearnt(Runnable listener) {
        listeners.add(listener);
    }

    /// A step's evidence without any secret known so far, including its own.
    Transcript redact(String step, Transcript raw) {
        Transcript masked = raw;
        int before;
        int passes = 0;
        do {
            before = redactor.learnt();
            masked = redactor.in(step).redact(masked);
            passes++;
        } while (redactor.learnt() != before && passes < MOST_PASSES);
        knownAt.put(step, before);
        int now = redactor.learnt();
        if (told.getAndSet(now) != now) {
            listeners.forEach(Runnable::run);
        }
        return masked;
    }

    /// A result without secrets discovered since it was read; the same object if there are none.
    public StepResult current(StepResult step) {
        int now = redactor.learnt();
        Integer before = knownAt.put(step.id(), now);
        return now == 0 || (before != null && before == now) ? step : cleaned(step, redactor);
    }

    /// A subject without secrets discovered since it was looked up.
    public Subject current(Subject subject) {
        return redactor.hasLearnt() ? subject(subject, redactor) : subject;
    }

    /// The same investigation if there is nothing to mask, else a new examination of the masked evidence.
    static Investigation masked(Investigation found, Redactor redactor) {
        if (!redactor.hasLearnt()) {
            return found;
        }
        boolean changed = false;
        List<StepResult> steps = new ArrayList<>();
        for (StepResult step : found.steps()) {
            steps.add(cleaned(step, redactor));
            changed |= !steps.getLast().transcript().equals(step.transcript());
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

    private static StepResult cleaned(StepResult step, Redactor redactor) {
        return new StepResult(
                step.id(),
                step.title(),
                step.question(),
                step.outcome(),
                redactor.redact(step.summary()),
                redactor.redact(step.paste()),
                redactor.in(step.id()).redact(step.transcript()),
                step.highlights(),
                step.skipped());
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
                subject.mounts(),
                subject.privileges());
    }
}
