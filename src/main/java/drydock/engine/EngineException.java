package drydock.engine;

import java.io.IOException;

/// An engine could not do what was asked; the message says what failed and what to try.
public abstract sealed class EngineException extends IOException {
    private static final long serialVersionUID = 1;

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }

    /// No engine answers, or it went away.
    public static final class Unreachable extends EngineException {
        private static final long serialVersionUID = 1;

        public Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The user may not open the engine's socket.
    public static final class NotPermitted extends EngineException {
        private static final long serialVersionUID = 1;

        public NotPermitted(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The engine speaks only API versions older than 1.41.
    public static final class TooOld extends EngineException {
        private static final long serialVersionUID = 1;

        public TooOld(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// There is no such container, image or volume.
    public static final class NotFound extends EngineException {
        private static final long serialVersionUID = 1;

        public NotFound(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The engine answered and refused; the message carries its words.
    public static final class Refused extends EngineException {
        private static final long serialVersionUID = 1;

        public Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
