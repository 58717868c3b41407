package drydock.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads files of a folder on the user's own machine, and none outside it.
///
/// Paths are relative to that folder, with `/` between names. Number and size of what is read have limits.
public interface SourceFiles {
    /// The files in it, those nearest to the top first; what version control, package managers and builds put there
    /// is left out.
    List<Entry> files() throws IOException;

    /// A file's text; empty when there is none, or when it is too large or no text.
    Optional<String> text(String path) throws IOException;

    /// One file.
    ///
    /// @param executable whether its owner may execute it; true where the file system knows no such permission
    record Entry(String path, long size, boolean executable) {
        /// The last word of its path.
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// The folder it lies in, empty for the top.
        public String folder() {
            int slash = path.lastIndexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }
    }
}
