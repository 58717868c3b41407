package drydock.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads files of a folder on the user's machine, and none outside it.
///
/// Paths are relative to that folder, with `/` between names. The number and size of files have limits.
public interface SourceFiles {
    /// The files in the folder, those nearest to the top first, without files of version control, package managers and
    /// builds.
    List<Entry> files() throws IOException;

    /// A file's text; empty if it does not exist, is too large or is not text.
    Optional<String> text(String path) throws IOException;

    /// One file.
    ///
    /// @param executable whether its owner may execute it; true if the file system has no such permission
    record Entry(String path, long size, boolean executable) {
        /// The last word of its path.
        public String name() {
            return UnixPath.baseName(path);
        }

        /// Its folder; empty for the top.
        public String folder() {
            return UnixPath.parent(path);
        }
    }
}
