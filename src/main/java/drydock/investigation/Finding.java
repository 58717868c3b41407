package drydock.investigation;

import drydock.model.Verdict;

/// A cause of the catalogue and the verdict on it.
public record Finding(String id, String title, Verdict verdict) {}
