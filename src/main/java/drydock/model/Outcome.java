package drydock.model;

import java.util.Locale;

/// How a step ended. A step that could not run is an outcome, never a finding.
public enum Outcome {
    /// It ran, and what it saw is as it should be.
    OK,
    /// It ran and saw something wrong.
    PROBLEM,
    /// It ran, and what it saw settles nothing; the summary says why.
    INCONCLUSIVE,
    /// It could not run; the summary says what to do.
    FAILED,
    /// It was not run: nothing to check, or the user left it out.
    SKIPPED;

    /// The word in reports and JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
