package drydock.matrix;

/// What the first recommended fix did to a broken application.
enum Mended {
    /// Nothing was broken, or nothing was recommended.
    NOTHING_TO_APPLY,
    /// The fix is in words, or has a gap that only a person can fill.
    BY_HAND,
    /// A machine applied it, and the application does not work.
    IN_VAIN,
    /// A machine applied it, and the application works.
    CURED;

    boolean applied() {
        return this == IN_VAIN || this == CURED;
    }
}
