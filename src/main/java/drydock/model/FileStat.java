package drydock.model;

import java.time.Instant;

/// A file in a container, as its archive describes it.
///
/// @param path       absolute, after following links
/// @param type       what it is
/// @param mode       permission bits, 0 to 07777
/// @param linkTarget of a link that was not followed, else empty
/// @param size       bytes
public record FileStat(
        String path, Type type, int mode, long uid, long gid, long size, Instant modified, String linkTarget) {
    /// What an entry of a file system is.
    public enum Type {
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    public boolean file() {
        return type == Type.FILE;
    }

    /// As `ls -l` writes it, such as `-rwxr-xr-x`.
    public String permissions() {
        char kind = switch (type) {
            case FILE -> '-';
            case DIRECTORY -> 'd';
            case LINK -> 'l';
            case OTHER -> '?';
        };
        StringBuilder text = new StringBuilder(10).append(kind);
        String letters = "rwxrwxrwx";
        for (int bit = 8; bit >= 0; bit--) {
            text.append((mode & (1 << bit)) != 0 ? letters.charAt(8 - bit) : '-');
        }
        return text.toString();
    }
}
