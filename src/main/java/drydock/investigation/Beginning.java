package drydock.investigation;

import drydock.model.Subject;
import java.util.function.Supplier;

/// What is known when an investigation begins, for whoever keeps it while it goes on.
///
/// @param subject    redacted
/// @param provenance as it is at the moment of asking
public record Beginning(Subject subject, Supplier<Provenance> provenance) {}
