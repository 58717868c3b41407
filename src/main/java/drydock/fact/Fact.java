package drydock.fact;

/// Something a step established.
public interface Fact {}
