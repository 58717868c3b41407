package drydock.casefile.model;

import java.time.Instant;

/// What the user changed to make the container work, redacted.
///
/// @param after number of the examination it was made after: what came of it shows in the next one
public record AppliedFix(Instant time, int after, String text) {
    public AppliedFix {
        NoteLimits.check("a fix", text);
    }
}
