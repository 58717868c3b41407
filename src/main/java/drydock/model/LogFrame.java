package drydock.model;

/// A piece of a container's output as the engine sent it; lines and characters may be split across frames.
///
/// @param bytes owned by the receiver; for a container without a terminal, it starts with the engine's
///              time stamp if time stamps were requested
@SuppressWarnings(
        "ArrayRecordComponent") // passed on once and never compared; a list of bytes would cost sixteen times as much
public record LogFrame(Channel channel, byte[] bytes) {}
