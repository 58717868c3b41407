package drydock.casefile.model;

import java.util.List;

/// Length limits for texts that a user adds to a case.
public final class NoteLimits {
    static final int LIMIT = 20_000;

    static final int MOST_LINES = 1_000;

    private NoteLimits() {}

    static void check(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a note can have at most " + MOST_LINES + " lines of the log");
        }
    }

    public static void check(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " can't be empty");
        }
        if (text.length() > LIMIT) {
            throw new IllegalArgumentException(what + " can have at most " + LIMIT + " characters");
        }
    }
}
