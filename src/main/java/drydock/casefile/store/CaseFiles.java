package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import java.io.IOException;
import java.util.Optional;

/// The files of a case, wherever they lie. They may come from anybody, so what is no plain file inside the case, or
/// absurdly big, is refused.
public interface CaseFiles extends AutoCloseable {
    /// Most bytes of one file.
    long FILE_LIMIT = 64L << 20;

    /// Most bytes that are read of one case.
    long CASE_LIMIT = 512L << 20;

    /// The content of a file, empty when there is none of that name.
    ///
    /// @param name relative, with slashes
    /// @throws CaseFormatException when it is not to be read
    Optional<byte[]> read(String name) throws IOException;

    /// Where it is, for messages.
    String place();

    @Override
    void close() throws IOException;

    /// Refuses a name that could lead out of the case.
    static void check(String name) throws CaseFormatException {
        boolean plain = name.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,8}");
        if (!plain || name.contains("..")) {
            throw new CaseFormatException("the case names a file that lies outside it or has an odd name: "
                    + drydock.model.PlainText.of(name) + "; nothing of it was opened");
        }
    }
}
