package drydock.fact;

import drydock.model.Citation;
import drydock.model.UnixPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The files that the program's last messages name, as they are in the container, and files of the same names
/// elsewhere.
///
/// @param entries what was found: the named paths themselves, and other places of the named files
/// @param missing named paths that do not exist
/// @param lines   the lines of configuration files that the messages name
public record NamedFileFacts(List<Entry> entries, List<Missing> missing, List<ReadLine> lines) implements Fact {
    public NamedFileFacts {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
        lines = List.copyOf(lines);
    }

    public NamedFileFacts(List<Entry> entries, List<Missing> missing) {
        this(entries, missing, List.of());
    }

    /// A file, directory or link.
    ///
    /// @param mode     as `ls -l` writes it, such as `-rw-r--r--`
    /// @param size     in bytes
    /// @param modified when it was last written; empty in cases of versions that did not look
    public record Entry(
            String path, String mode, long uid, long gid, long size, Optional<Instant> modified, Citation citation) {
        public boolean directory() {
            return mode.startsWith("d");
        }

        public boolean executable() {
            return !directory() && mode.indexOf('x') > 0;
        }

        public String name() {
            return UnixPath.baseName(path);
        }
    }

    /// A path that does not exist.
    public record Missing(String path, Citation citation) {}

    /// One line of a configuration file, masked.
    ///
    /// @param number in digits
    public record ReadLine(String file, String number, String text, Citation citation) {}

    /// The first line that was read and has this word.
    public Optional<ReadLine> having(String word) {
        Pattern whole = Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w.-])");
        return lines.stream().filter(line -> whole.matcher(line.text()).find()).findFirst();
    }

    /// The line of this number, if it was read.
    public Optional<ReadLine> line(String file, String number) {
        return lines.stream()
                .filter(line -> line.file().equals(file) && line.number().equals(number))
                .findFirst();
    }

    /// What is at this path.
    public Optional<Entry> at(String path) {
        return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    /// The path, if it was looked at and does not exist.
    public Optional<Missing> missing(String path) {
        return missing.stream().filter(gone -> gone.path().equals(path)).findFirst();
    }

    /// The places of a file by its name.
    public List<Entry> named(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).toList();
    }
}
