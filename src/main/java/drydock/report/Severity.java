package drydock.report;

import java.util.Locale;

/// The severity of a failure, for the status line and for JSON.
public enum Severity {
    CRITICAL("\uD83D\uDD34"),
    WARNING("\uD83D\uDFE1"),
    OK("\uD83D\uDFE2");

    private final String mark;

    Severity(String mark) {
        this.mark = mark;
    }

    /// A coloured circle for the status line.
    public String mark() {
        return mark;
    }

    /// The word in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
