package drydock.fact;

import drydock.model.Citation;

/// What `file` says of the program.
public record FileFacts(String description, Citation citation) implements Fact {}
