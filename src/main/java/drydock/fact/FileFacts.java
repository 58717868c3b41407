package drydock.fact;

import drydock.model.Citation;

/// The description of the program by `file`.
public record FileFacts(String description, Citation citation) implements Fact {}
