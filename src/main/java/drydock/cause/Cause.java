package drydock.cause;

import drydock.model.Verdict;

/// One hypothesis about why a container does not stay up.
public interface Cause {
    /// Its title, texts and messages.
    CauseInfo info();

    /// Examines the evidence.
    Verdict examine(Evidence evidence);

    /// Public and stable, such as `stub-binary`.
    default String id() {
        return info().id();
    }

    /// A few words, such as `Stub binary`.
    default String title() {
        return info().title();
    }

    /// Whether it only describes the effect of a more specific cause. It then comes after every primary cause.
    default boolean symptom() {
        return info().symptom();
    }
}
