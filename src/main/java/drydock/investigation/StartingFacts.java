package drydock.investigation;

import drydock.model.Subject;
import java.util.function.Supplier;

/// The data known at the start of an investigation, for code that saves it while it runs.
///
/// @param subject    redacted
/// @param provenance as of the call
/// @param late       reports secrets discovered during the investigation, and masks them in earlier results
public record StartingFacts(Subject subject, Supplier<Provenance> provenance, DiscoveredSecrets late) {
    /// For an investigation that discovers no secrets.
    public StartingFacts(Subject subject, Supplier<Provenance> provenance) {
        this(subject, provenance, DiscoveredSecrets.none());
    }
}
