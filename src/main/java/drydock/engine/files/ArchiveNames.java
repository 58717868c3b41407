package drydock.engine.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Names in a directory, from the start of its archive.
///
/// The archive contains the whole tree below the directory, so only a part is read.
final class ArchiveNames {
    private static final long MOST_BYTES = 8L << 20;

    private ArchiveNames() {}

    static List<String> of(InputStream archive, int most) throws IOException {
        // Not closed: closing would read the rest.
        TarArchiveInputStream tar = new TarArchiveInputStream(archive);
        TreeSet<String> names = new TreeSet<>();
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null && names.size() < most && tar.getBytesRead() < MOST_BYTES) {
            String[] parts = entry.getName().split("/", -1);
            if (parts.length > 1 && !parts[1].isEmpty()) {
                names.add(parts[1]);
            }
            entry = tar.getNextEntry();
        }
        return List.copyOf(names);
    }
}
