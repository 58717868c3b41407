package drydock.ui.cases;

import drydock.ui.checklist.SavedCase;

/// The case that is open, or why none is.
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

    /// The case can't be imported.
    ///
    /// @param name of the file or folder
    /// @param why  the reason and what to do
    public record Refused(String name, String why) implements OpenedCase {}

    /// @param why the reason and what to do
    record Failed(String name, String why) implements OpenedCase {}
}
