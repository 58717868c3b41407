package drydock.model;

/// The parts of a path in a container, with `/` between its names.
///
/// Paths of a container are text: `java.nio.file.Path` reads them by the rules of the machine that Drydock runs on.
public final class UnixPath {
    private UnixPath() {}

    /// The last name, like basename(1): `node` of `/usr/bin/node`; all of a text without `/`; empty after a last `/`.
    public static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// What comes before the last `/`: `/usr/bin` of `/usr/bin/node`; empty for a text without `/`, and for a file at
    /// the root.
    public static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
