package drydock.casefile.model;

import java.util.Optional;

/// A container, as far as one that is made in its place can be recognised: by compose service, else by name.
public record Identity(String id, String name, Optional<String> project, Optional<String> service) {}
