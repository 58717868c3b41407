package drydock.casefile.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A case that comes with Drydock.
///
/// @param place folder on the class path, with a slash at both ends
record ResourceFiles(String place) implements CaseFiles {
    @Override
    public Optional<byte[]> read(String name) throws IOException {
        CaseFiles.check(name);
        try (InputStream in = ResourceFiles.class.getResourceAsStream(place + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void close() {}
}
