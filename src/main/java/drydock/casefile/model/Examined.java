package drydock.casefile.model;

import drydock.investigation.Investigation;

/// One pass through the checklist, as part of a case.
///
/// @param number   counted from 1
/// @param complete false when it was cut short: only the steps finished by then are included
public record Examined(int number, boolean complete, Investigation investigation) {}
