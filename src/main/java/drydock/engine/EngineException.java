package drydock.engine;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A failed request to an engine; the message says what failed and what to try.
public abstract sealed class EngineException extends IOException {
    private static final long serialVersionUID = 1;

    /// The engine's own error text; the whole message if the engine gave none.
    private final String words;

    private final String message;

    EngineException(String message, @Nullable Throwable cause) {
        this(message, message, cause);
    }

    EngineException(String message, String words, @Nullable Throwable cause) {
        super(message, cause);
        this.words = words;
        this.message = message;
    }

    public final String words() {
        return words;
    }

    /// [#getMessage()], never null.
    public final String message() {
        return message;
    }

    /// No engine answers, or the connection was lost.
    public static final class Unreachable extends EngineException {
        private static final long serialVersionUID = 1;

        private final String advice;

        public Unreachable(String message, @Nullable Throwable cause) {
            this(message, cause, "");
        }

        /// @param advice what to do about it, if that is known
        public Unreachable(String message, @Nullable Throwable cause, String advice) {
            super(message, cause);
            this.advice = advice;
        }

        /// What to do about it; empty if no more is known than the message says.
        public String advice() {
            return advice;
        }

        /// Whether it was connected and did not answer in time.
        public boolean silent() {
            return getCause() instanceof TimeoutException;
        }
    }

    /// The user has no permission to open the engine's socket.
    public static final class NotPermitted extends EngineException {
        private static final long serialVersionUID = 1;

        public NotPermitted(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// The engine supports only API versions older than 1.41.
    public static final class TooOld extends EngineException {
        private static final long serialVersionUID = 1;

        public TooOld(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// There is no such container, image or volume.
    public static final class NotFound extends EngineException {
        private static final long serialVersionUID = 1;

        public NotFound(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        public NotFound(String message, String words) {
            super(message, words, null);
        }
    }

    /// The engine rejected the request; the message quotes it.
    public static final class Refused extends EngineException {
        private static final long serialVersionUID = 1;

        public Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        public Refused(String message, String words) {
            super(message, words, null);
        }
    }
}
