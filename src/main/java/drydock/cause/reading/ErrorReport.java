package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.knowledge.LogSeverity;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// The error a program reports itself at the end of its last finished run, read as a structure.
///
/// @param severity as the program states it; [LogSeverity#NONE] where it states none
/// @param message  the error in one line, without time, level, process and logger
/// @param causes   what brought it about, as the program chains it: outermost first, the last one is the deepest
/// @param frame    the innermost line that names the user's own code
/// @param headline the line with the message
/// @param lines    all lines that belong to the report, in the order of the log
public record ErrorReport(
        LogSeverity severity,
        String message,
        List<String> causes,
        Optional<Line> frame,
        Line headline,
        List<Line> lines) {
    private static final int SHORT_PREFIX = 16;

    public ErrorReport {
        causes = List.copyOf(causes);
        lines = List.copyOf(lines);
    }

    /// The deepest cause, or the message where no cause is chained.
    public String deepest() {
        return causes.isEmpty() ? message : causes.getLast();
    }

    /// The error as a reader finds it in the log, where only a short word such as `FATAL: ` is before the message.
    public String quote() {
        String line = headline.text().strip();
        return line.endsWith(message) && line.length() <= message.length() + SHORT_PREFIX ? line : message;
    }

    public Citation citation() {
        return headline.citation();
    }
}
