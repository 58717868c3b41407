package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import java.io.IOException;
import java.io.InputStream;

/// Reads a file of a case up to a limit.
final class BoundedReader {
    private BoundedReader() {}

    /// @param left bytes of the whole case that may still be read
    static byte[] read(InputStream in, String name, long left) throws IOException {
        long limit = Math.min(CaseFiles.FILE_LIMIT, left);
        byte[] content = in.readNBytes((int) limit + 1);
        if (content.length > limit) {
            throw new CaseFormatException(name + " is too large for a case (limits: "
                    + (CaseFiles.FILE_LIMIT >> 20) + " MB per file, " + (CaseFiles.CASE_LIMIT >> 20)
                    + " MB in total). The case was not opened");
        }
        return content;
    }
}
