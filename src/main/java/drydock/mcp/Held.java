package drydock.mcp;

import drydock.investigation.Investigation;
import drydock.redaction.Redactor;
import java.nio.file.Path;
import java.util.Optional;

/// An investigation that the assistant can go on reading.
///
/// @param id       by which it is named in calls
/// @param redactor knows the container's secrets, for text that is read later
record Held(String id, Investigation investigation, Optional<Path> source, Redactor redactor) {}
