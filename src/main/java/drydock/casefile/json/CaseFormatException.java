package drydock.casefile.json;

import java.io.IOException;

/// A folder is not a case that this version can read; the message says why and what to do. Nothing was changed.
public final class CaseFormatException extends IOException {
    private static final long serialVersionUID = 1;

    public CaseFormatException(String message) {
        super(message);
    }

    public CaseFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
