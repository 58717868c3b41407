package drydock.model;

/// A mount of a container.
///
/// @param type        bind, volume, tmpfs, npipe or cluster
/// @param name        volume name, empty for the other types
/// @param source      path on the engine's machine
/// @param destination path in the container
public record Mount(String type, String name, String source, String destination, boolean writable) {}
