package drydock.engine.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/// Opens the reader of archives to tests of other packages.
public final class TarNames {
    private TarNames() {}

    public static List<String> read(byte[] archive) throws IOException {
        return ArchiveNames.of(new ByteArrayInputStream(archive), 1_000);
    }
}
