package drydock.ui.cases;

import drydock.ui.checklist.SavedCase;

/// What is taken from the shelf.
public sealed interface OpenedCase {
    /// No case.
    record Nothing() implements OpenedCase {}

    /// Its evidence is being read and examined again.
    record Opening(String id, String name) implements OpenedCase {}

    /// @param id as the library knows it; empty for the sample that comes with Drydock
    record Open(String id, SavedCase kept) implements OpenedCase {
        public boolean sample() {
            return id.isEmpty();
        }
    }

    /// What somebody sent can't be put on the shelf.
    ///
    /// @param name of the file or folder
    /// @param why  in words, with what to do
    public record Refused(String name, String why) implements OpenedCase {}

    /// @param why in words, with what to do
    record Failed(String name, String why) implements OpenedCase {}
}
