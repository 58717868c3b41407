package drydock.ui.inspect;

import drydock.model.FileStat;
import drydock.model.PlainText;
import drydock.ui.kit.ReadableNumbers;
import java.util.Optional;

/// A line of the tree of files.
///
/// @param stat  of the file; empty for the root and for a message
/// @param words of a message, such as why a folder can't be read; empty for a file
record FileEntry(Optional<FileStat> stat, String words) {
    static final FileEntry ROOT = new FileEntry(Optional.empty(), "/");

    static FileEntry of(FileStat stat) {
        return new FileEntry(Optional.of(stat), "");
    }

    static FileEntry message(String words) {
        return new FileEntry(Optional.empty(), words);
    }

    boolean folder() {
        return equals(ROOT)
                || stat.filter(found -> found.type() == FileStat.Type.DIRECTORY).isPresent();
    }

    boolean file() {
        return stat.filter(FileStat::file).isPresent();
    }

    String path() {
        return stat.map(FileStat::path).orElse("/");
    }

    String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return stat.map(this::line).orElse(words);
    }

    private String line(FileStat found) {
        String shown = PlainText.of(name());
        String rights = "   " + found.permissions() + "  " + found.uid() + ":" + found.gid();
        return switch (found.type()) {
            case DIRECTORY -> shown + "/" + rights;
            case LINK -> shown + " → " + PlainText.of(found.linkTarget());
            case FILE, OTHER -> shown + rights + "  " + ReadableNumbers.bytes(found.size());
        };
    }
}
