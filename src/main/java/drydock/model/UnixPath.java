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

    /// Whether a text names the whole path, and not only as a part of a longer one.
    public static boolean isNamedIn(String text, String path) {
        for (int at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
            String rest = text.substring(at + path.length());
            boolean begins = at == 0 || !partOfName(text.charAt(at - 1));
            if (begins && (rest.isEmpty() || !partOfName(rest.charAt(0)) || rest.matches("\\.(?:\\W.*|$)"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean partOfName(char c) {
        return Character.isLetterOrDigit(c) || "/._-@+".indexOf(c) >= 0;
    }
}
