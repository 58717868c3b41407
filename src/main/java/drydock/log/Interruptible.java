package drydock.log;

/// Text that stops a matcher when its thread is interrupted; a matcher does not check for interruption itself.
public final class Interruptible implements CharSequence {
    private final CharSequence text;
    private int reads;

    public Interruptible(CharSequence text) {
        this.text = text;
    }

    /// The thread was interrupted.
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public char charAt(int index) {
        if ((++reads & 0xfff) == 0 && Thread.interrupted()) {
            throw new Stopped();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
