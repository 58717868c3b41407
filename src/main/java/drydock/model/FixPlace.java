package drydock.model;

/// Where a fix is made.
public enum FixPlace {
    /// What goes into the image, and how it is built: Dockerfile, packages, files, entrypoint script.
    IMAGE_BUILD,
    /// The program's own code or build.
    PROGRAM,
    /// How the container is started: options, compose file, variables, mounts.
    START_OPTIONS,
    /// The engine's machine, its files and other containers.
    HOST,
    /// It depends, or the fix only says how to find out.
    UNKNOWN;

    /// Whether a new image is needed for it; restarting the container would show the same again.
    public boolean needsNewImage() {
        return this == IMAGE_BUILD || this == PROGRAM;
    }
}
