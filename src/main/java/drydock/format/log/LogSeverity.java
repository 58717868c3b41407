package drydock.format.log;

import java.util.Locale;
import java.util.Map;

/// How serious a program says a log line is, least first.
///
/// Sources of the words: RFC 5424 (syslog), java.util.logging.Level, Logback, Log4j 2, Python's logging, zap, pino,
/// klog, PostgreSQL's `log_min_messages`, and the single letters of klog and MongoDB.
public enum LogSeverity {
    /// The line states no level.
    NONE,
    DEBUG,
    INFO,
    WARNING,
    ERROR,
    /// The program says that it can't go on.
    FATAL;

    private static final Map<String, LogSeverity> WORDS = Map.ofEntries(
            Map.entry("trace", DEBUG),
            Map.entry("debug", DEBUG),
            Map.entry("fine", DEBUG),
            Map.entry("verbose", DEBUG),
            Map.entry("info", INFO),
            Map.entry("information", INFO),
            Map.entry("log", INFO),
            Map.entry("notice", INFO),
            Map.entry("note", INFO),
            Map.entry("config", INFO),
            Map.entry("system", INFO),
            Map.entry("warn", WARNING),
            Map.entry("warning", WARNING),
            Map.entry("deprecated", WARNING),
            Map.entry("err", ERROR),
            Map.entry("error", ERROR),
            Map.entry("eror", ERROR),
            Map.entry("severe", ERROR),
            Map.entry("fail", ERROR),
            Map.entry("crit", FATAL),
            Map.entry("critical", FATAL),
            Map.entry("alert", FATAL),
            Map.entry("emerg", FATAL),
            Map.entry("emergency", FATAL),
            Map.entry("fatal", FATAL),
            Map.entry("fatal error", FATAL),
            Map.entry("panic", FATAL),
            Map.entry("dpanic", FATAL));

    /// The level of a word, in any case; [#NONE] where it is no level.
    public static LogSeverity of(String word) {
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), NONE);
    }

    /// The level of one of the letters `V D T I N W E F C`; [#NONE] for another.
    static LogSeverity ofLetter(char letter) {
        return switch (letter) {
            case 'V', 'D', 'T' -> DEBUG;
            case 'I', 'N' -> INFO;
            case 'W' -> WARNING;
            case 'E' -> ERROR;
            case 'F', 'C' -> FATAL;
            default -> NONE;
        };
    }

    /// The level of pino's and bunyan's numbers: 10 (trace) to 60 (fatal).
    static LogSeverity ofNumber(int number) {
        if (number >= 60) {
            return FATAL;
        } else if (number >= 50) {
            return ERROR;
        } else if (number >= 40) {
            return WARNING;
        }
        return number >= 30 ? INFO : DEBUG;
    }

    /// Whether it is an error or worse.
    public boolean isError() {
        return compareTo(ERROR) >= 0;
    }
}
