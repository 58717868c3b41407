package drydock.casefile.model;

/// Bounds of what a user writes into a case.
public final class NoteLimits {
    static final int LIMIT = 20_000;

    private NoteLimits() {}

    public static void check(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " says something");
        }
        if (text.length() > LIMIT) {
            throw new IllegalArgumentException(what + " has at most " + LIMIT + " characters");
        }
    }
}
