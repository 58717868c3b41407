package drydock.ui.shelf;

import drydock.ui.checklist.Kept;

/// What is taken from the shelf.
public sealed interface Opened {
    /// No case.
    record Nothing() implements Opened {}

    /// Its evidence is being read and examined again.
    record Opening(String id, String name) implements Opened {}

    /// @param id as the library knows it; empty for the sample that comes with Drydock
    record Open(String id, Kept kept) implements Opened {
        public boolean sample() {
            return id.isEmpty();
        }
    }

    /// What somebody sent can't be put on the shelf.
    ///
    /// @param name of the file or folder
    /// @param why  in words, with what to do
    record Refused(String name, String why) implements Opened {}

    /// @param why in words, with what to do
    record Failed(String name, String why) implements Opened {}
}
