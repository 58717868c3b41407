package drydock.fact;

/// A fact that a step established.
public interface Fact {}
