package drydock.model;

/// A process of a running container.
///
/// @param pid     as the engine's machine numbers it
/// @param parent  the pid of its parent, which is no process of the container for the first one
/// @param command its words with blanks between them
public record RunningProcess(long pid, long parent, String command) {
    /// The file name of its program; a login shell begins with a hyphen.
    public String program() {
        return UnixPath.baseName(command.split(" ", 2)[0].replaceFirst("^-", ""));
    }
}
