package drydock.cli;

import drydock.model.PlainText;
import drydock.redaction.Redactor;
import java.io.PrintStream;
import java.util.List;

/// Where the command line writes: results to one stream, progress and problems to the other.
///
/// Results are written as they are; everything said beside them is cleaned of what a terminal would obey, and of what
/// looks like a secret: an engine's message may quote anything.
public record Console(PrintStream out, PrintStream err) {

    /// Writes a result.
    ///
    /// @return whether it has arrived
    boolean result(String text) {
        out.print(text);
        out.flush();
        return !out.checkError();
    }

    /// Says something beside the result.
    void say(String line) {
        synchronized (err) {
            new Redactor(List.of()).redact(line).lines().map(PlainText::of).forEach(err::println);
            err.flush();
        }
    }
}
