package drydock.model;

import java.util.Locale;

/// The outcome of a step. A step that could not run is an outcome, never a finding.
public enum Outcome {
    /// It ran and found no problem.
    OK,
    /// It ran and found a problem.
    PROBLEM,
    /// It ran without a clear result; the summary says why.
    INCONCLUSIVE,
    /// It could not run; the summary says what to do.
    FAILED,
    /// It did not run: there was nothing to check, or it was left out.
    SKIPPED;

    /// The word in reports and JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
