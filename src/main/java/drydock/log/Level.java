package drydock.log;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The severity that a log line states.
public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    NONE;

    private static final int LOOK_AT = 200;

    /// `"level":"error"`, `level=warn`, `severity: INFO`.
    private static final Pattern FIELD =
            Pattern.compile("(?i)\"?\\b(?:level|lvl|severity|loglevel|log\\.level)\"?\\s*[=:]\\s*\"?([a-z]+)");

    /// A level word in capitals, in brackets, or before a colon at the line's start.
    private static final Pattern WORD = Pattern.compile(
            "\\b(EMERG|ALERT|CRIT|CRITICAL|FATAL|SEVERE|PANIC|ERROR|ERR|WARN|WARNING|NOTICE|INFO|DEBUG|TRACE|VERBOSE)\\b"
                    + "|[\\[(<](?i:(emerg|alert|crit|critical|fatal|panic|error|err|eror|warn|warning|notice|info|debug|trace))[\\])>]"
                    + "|^\\S{0,40}?\\b(?i:(fatal|fatal error|panic|error|warning|debug)):\\s"
                    + "|^([EWIDF])\\d{4} \\d\\d:");

    private static final Pattern CRASH = Pattern.compile(
            "^Traceback \\(most recent call last\\)|^Exception in thread|^panic: |^thread '.*' panicked at"
                    + "|^(?:Uncaught |Unhandled )|^[\\w.]*(?:Error|Exception): |Segmentation fault|^Caused by: ");

    /// The level stated in a line's text.
    ///
    /// @param shown the line without escape sequences; only its first 200 characters count
    public static Level of(String shown) {
        String start = shown.length() > LOOK_AT ? shown.substring(0, LOOK_AT) : shown;
        Matcher field = FIELD.matcher(start);
        if (field.find()) {
            Level level = named(field.group(1));
            if (level != NONE) {
                return level;
            }
        }
        if (CRASH.matcher(start).find()) {
            return ERROR;
        }
        Matcher word = WORD.matcher(start);
        if (!word.find()) {
            return NONE;
        }
        for (int group = 1; group <= 4; group++) {
            if (word.group(group) != null) {
                return named(word.group(group));
            }
        }
        return NONE;
    }

    private static Level named(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "EMERG",
                    "ALERT",
                    "CRIT",
                    "CRITICAL",
                    "FATAL",
                    "FATAL ERROR",
                    "SEVERE",
                    "PANIC",
                    "ERROR",
                    "ERR",
                    "EROR",
                    "E",
                    "F",
                    "DPANIC" -> ERROR;
            case "WARN", "WARNING", "W" -> WARN;
            case "INFO", "NOTICE", "I", "INFORMATION" -> INFO;
            case "DEBUG", "TRACE", "VERBOSE", "D" -> DEBUG;
            default -> NONE;
        };
    }
}
