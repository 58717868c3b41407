package drydock.model;

/// The type, mode and size of a file: the data available without fetching it.
///
/// @param path absolute, after following links
/// @param mode permission bits, 0 to 07777
/// @param size bytes
public record FileMode(String path, FileStat.Type type, int mode, long size) {
    public static FileMode of(FileStat stat) {
        return new FileMode(stat.path(), stat.type(), stat.mode(), stat.size());
    }

    public boolean file() {
        return type == FileStat.Type.FILE;
    }

    public boolean directory() {
        return type == FileStat.Type.DIRECTORY;
    }
}
