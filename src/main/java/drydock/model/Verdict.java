package drydock.model;

import java.util.List;

/// The verdict on a cause.
///
/// @param level        how certain it is
/// @param contributing true for a cause that worsens or hides a failure but did not start it
/// @param hypothesis   the assumption that was checked, in one sentence
/// @param check        how it was checked, in one sentence
/// @param explanation  the meaning of the evidence, in one or two sentences for a colleague
/// @param evidence     at least one citation, except for NOT_CHECKED
/// @param fixes        concrete, best first; empty unless CONFIRMED, LIKELY or POSSIBLE
public record Verdict(
        Level level,
        boolean contributing,
        String hypothesis,
        String check,
        String explanation,
        List<Citation> evidence,
        List<Fix> fixes) {

    public Verdict {
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
        if (evidence.isEmpty() && level != Level.NOT_CHECKED) {
            throw new IllegalArgumentException("a verdict needs evidence: " + explanation);
        }
    }

    /// The same verdict with additional evidence, inserted after the first citation.
    public Verdict citing(Citation more) {
        List<Citation> all = new java.util.ArrayList<>(evidence);
        all.add(Math.min(1, all.size()), more);
        return new Verdict(level, contributing, hypothesis, check, explanation, all, fixes);
    }

    /// The same verdict as a contributing one.
    public Verdict asContributing() {
        return new Verdict(level, true, hypothesis, check, explanation, evidence, fixes);
    }

    /// Whether the cause is confirmed or likely.
    public boolean accuses() {
        return level == Level.CONFIRMED || level == Level.LIKELY;
    }

    /// The certainty of a verdict, most certain first.
    public enum Level {
        /// Direct evidence that fits no other open cause equally well.
        CONFIRMED("confirmed"),
        /// Favoured by the evidence, but the decisive check was not made or is not possible.
        LIKELY("likely"),
        /// Not excluded, but with little evidence.
        POSSIBLE("possible"),
        /// A check excludes it.
        RULED_OUT("ruled-out"),
        /// No check has been made.
        NOT_CHECKED("not-checked");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /// The word in reports and JSON.
        public String word() {
            return word;
        }
    }

    /// The same verdict, resting on further evidence.
    public Verdict citing(List<Citation> more) {
        List<Citation> all = new java.util.ArrayList<>(evidence);
        all.addAll(more);
        return new Verdict(level, contributing, hypothesis, check, explanation, all, fixes);
    }
}
