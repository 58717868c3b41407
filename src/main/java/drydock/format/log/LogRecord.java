package drydock.format.log;

import drydock.knowledge.LogSeverity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A log line, taken apart.
///
/// @param severity as the line states it
/// @param message  the text without time, level, process, thread and logger; the whole line where it has none of these
/// @param fields   further values of a structured line, such as `error` or `stack`, by name
public record LogRecord(LogSeverity severity, String message, Map<String, String> fields) {
    /// Longer lines are read as text: their end was cut off, or nobody reads them.
    private static final int LONGEST = 16_384;

    public LogRecord {
        fields = Map.copyOf(fields);
    }

    /// Reads a line without escape sequences.
    public static LogRecord of(String line) {
        if (line.length() <= LONGEST) {
            Optional<LogRecord> structured = JsonLogLine.read(line).or(() -> LogfmtLine.read(line));
            if (structured.isPresent()) {
                return structured.get();
            }
        }
        return PrefixedLine.read(line);
    }

    /// The error a structured line carries beside its message; empty where there is none.
    public String error() {
        return fields.getOrDefault("error", "");
    }

    /// Message and error in one sentence.
    public String words() {
        if (error().isEmpty() || message.contains(error())) {
            return message;
        }
        return message.isEmpty() ? error() : message + ": " + error();
    }

    static LogRecord of(LogSeverity severity, String message, Map<String, String> fields) {
        return new LogRecord(severity, message, new LinkedHashMap<>(fields));
    }
}
