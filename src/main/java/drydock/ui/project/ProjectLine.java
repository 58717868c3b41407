package drydock.ui.project;

import java.time.Instant;
import java.util.Optional;

/// A line in the log of a project.
///
/// @param container id of the container that printed it
/// @param who       its service or name
/// @param time      when the engine received it
/// @param error     whether it came from stderr
/// @param text      safe to show, with secrets masked
public record ProjectLine(String container, String who, Optional<Instant> time, boolean error, String text) {
    Instant order() {
        return time.orElse(Instant.EPOCH);
    }
}
