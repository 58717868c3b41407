package drydock.model;

import java.time.Instant;

/// One step of an image's history, and the layer that it made.
///
/// @param created at the build
/// @param command as in a Dockerfile, such as `RUN make`; it may quote secrets of build arguments
/// @param size    bytes that it adds; 0 for a step that changes no file
public record ImageLayer(Instant created, String command, long size) {}
