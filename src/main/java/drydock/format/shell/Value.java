package drydock.format.shell;

/// A word after expansion.
///
/// @param known false when part of it is known only when the script runs; that part stays as written
record Value(String text, boolean known) {
    static Value of(String text) {
        return new Value(text, true);
    }

    static Value unknown(String raw) {
        return new Value(raw, false);
    }

    Value plus(Value other) {
        return new Value(text + other.text, known && other.known);
    }
}
