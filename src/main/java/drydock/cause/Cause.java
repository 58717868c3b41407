package drydock.cause;

import drydock.model.Verdict;

/// One hypothesis about why a container does not stay up.
public interface Cause {
    /// What is known of it besides its evidence.
    CauseInfo info();

    /// Weighs the evidence.
    Verdict examine(Evidence evidence);

    /// Public and stable, such as `stub-binary`.
    default String id() {
        return info().id();
    }

    /// A few words, such as `Stub binary`.
    default String title() {
        return info().title();
    }

    /// Whether it only describes how a more specific cause shows; then it steps back behind any primary cause.
    default boolean symptom() {
        return info().symptom();
    }
}
