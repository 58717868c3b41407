package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import java.io.IOException;
import java.util.Optional;

/// The files of a case in a folder, an archive or the class path. They may come from anybody, so anything that is not a
/// plain file inside the case, or is absurdly large, is rejected.
public interface CaseFiles extends AutoCloseable {
    /// Maximum bytes per file.
    long FILE_LIMIT = 64L << 20;

    /// Maximum bytes read from one case.
    long CASE_LIMIT = 512L << 20;

    /// The content of a file; empty if it does not exist.
    ///
    /// @param name relative, with slashes
    /// @throws CaseFormatException when it must not be read
    Optional<byte[]> read(String name) throws IOException;

    /// Its location, for messages.
    String place();

    @Override
    void close() throws IOException;

    /// Rejects a name that could lead out of the case.
    static void check(String name) throws CaseFormatException {
        boolean plain = name.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,8}");
        if (!plain || name.contains("..")) {
            throw new CaseFormatException("the case names a file outside its folder or with an unusual name: "
                    + drydock.model.PlainText.of(name) + ". The case was not opened");
        }
    }
}
