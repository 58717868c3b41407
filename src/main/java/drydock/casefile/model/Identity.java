package drydock.casefile.model;

import java.util.Optional;

/// The data by which a replacement of a container is recognised: compose service, else name.
public record Identity(String id, String name, Optional<String> project, Optional<String> service) {}
