package drydock.model;

import java.util.List;

/// What the evidence says of one cause.
///
/// @param level        how sure
/// @param contributing true for what worsens or hides a failure but did not start it
/// @param hypothesis   the assumption that was checked, in one sentence
/// @param check        how it was checked, in one sentence
/// @param explanation  what the evidence says, in one or two sentences a colleague understands
/// @param evidence     at least one citation, but for NOT_CHECKED
/// @param fixes        concrete, most telling first; empty unless CONFIRMED, LIKELY or POSSIBLE
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

    /// The same verdict with more evidence, named after the first piece.
    public Verdict citing(Citation more) {
        List<Citation> all = new java.util.ArrayList<>(evidence);
        all.add(Math.min(1, all.size()), more);
        return new Verdict(level, contributing, hypothesis, check, explanation, all, fixes);
    }

    /// The same verdict as a contributing one.
    public Verdict asContributing() {
        return new Verdict(level, true, hypothesis, check, explanation, evidence, fixes);
    }

    /// Whether it accuses: confirmed or likely.
    public boolean accuses() {
        return level == Level.CONFIRMED || level == Level.LIKELY;
    }

    /// How sure, surest first.
    public enum Level {
        /// Direct evidence that fits no other open cause equally well.
        CONFIRMED("confirmed"),
        /// Favoured by the evidence; the check that would settle it was not or can't be made.
        LIKELY("likely"),
        /// Nothing excludes it, little speaks for it.
        POSSIBLE("possible"),
        /// A check that was made excludes it.
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
}
