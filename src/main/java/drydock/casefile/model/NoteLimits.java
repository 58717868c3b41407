package drydock.casefile.model;

/// Length limits for texts that a user adds to a case.
public final class NoteLimits {
    static final int LIMIT = 20_000;

    private NoteLimits() {}

    public static void check(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " can't be empty");
        }
        if (text.length() > LIMIT) {
            throw new IllegalArgumentException(what + " can have at most " + LIMIT + " characters");
        }
    }
}
