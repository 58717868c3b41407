package drydock.casefile.model;

import java.time.Instant;

/// A change the user made to fix the container, redacted.
///
/// @param after number of the examination before the change; the next one shows its effect
public record AppliedFix(Instant time, int after, String text) {
    public AppliedFix {
        NoteLimits.check("a fix", text);
    }
}
