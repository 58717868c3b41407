package drydock.cause;

import drydock.model.Verdict;

/// One hypothesis about why a container does not stay up.
public interface Cause {
    /// Public and stable, such as `stub-binary`.
    String id();

    /// A few words, such as `Stub binary`.
    String title();

    /// Whether it only describes how a more specific cause shows; then it steps back behind any primary cause.
    default boolean symptom() {
        return false;
    }

    /// Weighs the evidence.
    Verdict examine(Evidence evidence);
}
