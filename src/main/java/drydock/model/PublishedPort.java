package drydock.model;

/// A port that a running container publishes on the engine's machine.
///
/// @param container name of the container
/// @param address   address on the machine, empty or `0.0.0.0` for all
/// @param port      port on the machine
/// @param inside    port of the container, such as `80/tcp`
public record PublishedPort(String container, String address, int port, String inside) {}
