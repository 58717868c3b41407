package drydock.casefile.model;

import drydock.investigation.Investigation;

/// One going through of the checklist, as a case holds it.
///
/// @param number   counted from 1
/// @param complete false when it was cut short: the steps it had finished by then are there, and no others
public record Examined(int number, boolean complete, Investigation investigation) {}
