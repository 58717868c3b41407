package drydock.format.log;

import drydock.knowledge.LogSeverity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a line of `key=value` pairs, as logrus, go-kit, slog and Prometheus write them.
///
/// Source: https://brandur.org/logfmt, and the text handlers of logrus 1.9 and log/slog.
final class LogfmtLine {
    private static final Pattern PAIR = Pattern.compile("([\\w.@-]{1,60})=(\"(?:[^\"\\\\]|\\\\.)*+\"|\\S*+)");
    private static final Pattern BEGINS = Pattern.compile("^(?:\\S{1,40}\\s+){0,3}?[\\w.@-]{1,60}=\\S");

    private LogfmtLine() {}

    static Optional<LogRecord> read(String line) {
        if (!BEGINS.matcher(line).find()) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        Matcher pair = PAIR.matcher(line);
        while (pair.find()) {
            fields.putIfAbsent(pair.group(1), unquoted(pair.group(2)));
        }
        LogSeverity severity = LogSeverity.of(first(fields, "level", "lvl", "severity"));
        String message = first(fields, "msg", "message", "event");
        if (severity == LogSeverity.NONE
                || (message.isEmpty() && first(fields, "err", "error").isEmpty())) {
            return Optional.empty();
        }
        fields.put("error", first(fields, "err", "error"));
        return Optional.of(LogRecord.of(severity, message, fields));
    }

    private static String first(Map<String, String> fields, String... names) {
        for (String name : names) {
            String value = fields.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || !value.startsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1)
                .replace("\\\"", "\"")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\\", "\\");
    }
}
