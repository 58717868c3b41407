package drydock.investigation;

import drydock.model.Subject;
import java.util.function.Supplier;

/// What is known when an investigation begins, for whoever keeps it while it goes on.
///
/// @param subject    redacted
/// @param provenance as it is at the moment of asking
/// @param late       tells of secrets that show on the way, and masks them in what was told before
public record StartingFacts(Subject subject, Supplier<Provenance> provenance, DiscoveredSecrets late) {
    /// One in which no secret shows on the way.
    public StartingFacts(Subject subject, Supplier<Provenance> provenance) {
        this(subject, provenance, DiscoveredSecrets.none());
    }
}
