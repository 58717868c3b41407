package drydock.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/// Ends quietly when the reader of a pipe has seen enough, as in `drydock list | head -1`. Any other failure stays one.
public final class ClosedPipe extends FilterOutputStream {
    private static final Pattern CLOSED =
            Pattern.compile("(?i)broken pipe|pipe (?:is being|has been) (?:closed|ended)");

    private boolean closed;

    public ClosedPipe(OutputStream to) {
        super(to);
    }

    /// Writes bytes or flushes.
    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void write(int octet) throws IOException {
        unlessClosed(() -> out.write(octet));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        unlessClosed(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        unlessClosed(out::flush);
    }

    private void unlessClosed(Work work) throws IOException {
        if (closed) {
            return;
        }
        try {
            work.run();
        } catch (IOException e) {
            closed = CLOSED.matcher(String.valueOf(e.getMessage())).find();
            if (!closed) {
                throw e;
            }
        }
    }
}
