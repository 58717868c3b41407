package drydock.casefile.model;

import java.time.Instant;

/// A next step that the user has marked as done.
///
/// @param id as the report's list of next steps gives it
public record DoneStep(Instant time, String id, String text) {}
