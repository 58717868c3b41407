package drydock.model;

import java.time.Instant;

/// The metadata of a file in a container, from its archive.
///
/// @param path       absolute, after following links
/// @param type       type of the entry
/// @param mode       permission bits, 0 to 07777
/// @param linkTarget target of a link that was not followed, else empty
/// @param size       bytes
public record FileStat(
        String path, Type type, int mode, long uid, long gid, long size, Instant modified, String linkTarget) {
    /// The type of a file system entry.
    public enum Type {
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    public boolean file() {
        return type == Type.FILE;
    }

    /// The mode as in `ls -l`, such as `-rwxr-xr-x`.
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
