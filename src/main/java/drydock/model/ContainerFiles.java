package drydock.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads files of a container or image without running anything; works in any state and without a shell.
///
/// Paths are absolute, as the container sees them. Links are followed inside the container's root, never outside it; a
/// loop of links counts as missing.
public interface ContainerFiles {
    /// The file behind a path, links followed. Empty when there is none.
    ///
    /// @throws IOException when the engine can't read the path
    Optional<FileStat> stat(String path) throws IOException;

    /// The same without owner and time: much cheaper if the engine knows it without sending the file.
    Optional<FileMode> mode(String path) throws IOException;

    /// The path's own entry, links not followed.
    Optional<FileStat> entry(String path) throws IOException;

    /// Sorted names in a directory, links followed; empty if the path is not a directory.
    ///
    /// @param most maximum number of names; there may be more
    List<String> names(String directory, int most) throws IOException;

    /// The first bytes of a regular file, links followed. Empty when there is none.
    ///
    /// @param limit maximum number of bytes
    Optional<byte[]> read(String path, long limit) throws IOException;
}
