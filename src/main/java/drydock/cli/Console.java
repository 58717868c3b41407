package drydock.cli;

import drydock.model.PlainText;
import drydock.redaction.Redactor;
import java.io.PrintStream;
import java.util.List;

/// The output of the command line: results go to one stream, progress and problems to the other.
///
/// Results are written unchanged. Messages are cleaned of terminal sequences and of text that looks like a secret,
/// because an engine's message may quote anything.
///
/// @param terminal that they are shown on, if they are
public record Console(PrintStream out, PrintStream err, Terminal terminal) {
    Console(PrintStream out, PrintStream err) {
        this(out, err, Terminal.NONE);
    }

    /// The console of this process.
    public static Console ofTerminal(PrintStream out, PrintStream err) {
        return new Console(out, err, Terminal.system());
    }

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

    /// Writes a message with a mark of Drydock's own in front, which may be in colour.
    void say(String mark, String line) {
        synchronized (err) {
            err.print(mark);
            say(line);
        }
    }

    /// Writes a message that the next one replaces; only for a terminal.
    void sayOver(String line) {
        synchronized (err) {
            err.print("\r\u001b[K" + line);
            err.flush();
        }
    }
}
