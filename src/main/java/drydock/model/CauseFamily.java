package drydock.model;

import java.util.Locale;

/// The stage of a container's life at which a cause takes effect.
///
/// The order is the precedence between two equally certain causes if neither states that it yields to the other: a
/// cause that stops a container earlier also explains what does not happen later.
public enum CauseFamily {
    /// The engine can't create or start the container, or can't find what to execute.
    START("Start"),
    /// The kernel or the loader can't load the program.
    LOADING("Loading"),
    /// The kernel or the engine sets a limit, and the program reaches it.
    LIMIT("Limits"),
    /// A signal ends the program.
    CRASH("Crashes"),
    /// The language's runtime can't run the program.
    RUNTIME("Language runtime"),
    /// An address, a host name, or a service.
    NETWORK("Network"),
    /// Variables, configuration, files, users and their rights.
    SETTING("Settings and files"),
    /// The health check.
    HEALTH("Health check"),
    /// The program ends although nothing stops it, or someone ends it.
    ENDING("Endings"),
    /// Output is lost or tells less than it could.
    OUTPUT("Output");

    private final String title;

    CauseFamily(String title) {
        this.title = title;
    }

    /// Such as `start`, for files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A few words, for headings.
    public String title() {
        return title;
    }
}
