package drydock.model;

/// A port of the engine's machine that a running container has published.
///
/// @param container its name
/// @param address   of the machine, empty or `0.0.0.0` for all
/// @param port      on the machine
/// @param inside    of the container, such as `80/tcp`
public record PublishedPort(String container, String address, int port, String inside) {}
