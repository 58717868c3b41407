package drydock.casefile.model;

import java.time.Instant;

/// A next step that the user has marked as done.
///
/// @param id as in the report's list of next steps
public record DoneStep(Instant time, String id, String text) {}
