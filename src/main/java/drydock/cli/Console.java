package drydock.cli;

import drydock.model.PlainText;
import drydock.redaction.Redactor;
import java.io.PrintStream;
import java.util.List;

/// The output of the command line: results go to one stream, progress and problems to the other.
///
/// Results are written unchanged. Messages are cleaned of terminal sequences and of text that looks like a secret,
/// because an engine's message may quote anything.
public record Console(PrintStream out, PrintStream err) {

    /// Writes a result.
    ///
    /// @return whether it was written
    boolean result(String text) {
        out.print(text);
        out.flush();
        return !out.checkError();
    }

    /// Writes a message.
    void say(String line) {
        synchronized (err) {
            new Redactor(List.of()).redact(line).lines().map(PlainText::of).forEach(err::println);
            err.flush();
        }
    }
}
