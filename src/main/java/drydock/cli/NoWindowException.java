package drydock.cli;

/// The window can't be opened. The message says why, and what to do.
public final class NoWindowException extends Exception {
    private static final long serialVersionUID = 1;

    public NoWindowException(String message) {
        super(message);
    }
}
