package drydock.log;

import drydock.knowledge.LogSeverity;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /// As pino and bunyan write levels: `"level":30`.
    private static final Pattern NUMBER = Pattern.compile("\"level\"\\s*:\\s*([1-6])0\\b");

    /// A level word in capitals, in brackets, or before a colon at the line's start.
    private static final Pattern WORD = word();

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
        Matcher number = NUMBER.matcher(start);
        if (number.find()) {
            return switch (number.group(1)) {
                case "1", "2" -> DEBUG;
                case "3" -> INFO;
                case "4" -> WARN;
                default -> ERROR;
            };
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
        LogSeverity severity = word.length() == 1 ? LogSeverity.ofLetter(word.charAt(0)) : LogSeverity.of(word);
        return switch (severity) {
            case FATAL, ERROR -> ERROR;
            case WARNING -> WARN;
            case INFO -> INFO;
            case DEBUG -> DEBUG;
            case NONE -> NONE;
        };
    }

    private static Pattern word() {
        String words = Arrays.stream(LogSeverity.values())
                .flatMap(severity -> severity.spellings().stream())
                .collect(Collectors.joining("|"));
        String letters =
                Arrays.stream(LogSeverity.values()).map(LogSeverity::letters).collect(Collectors.joining());
        return Pattern.compile("\\b(" + words.toUpperCase(Locale.ROOT) + ")\\b"
                + "|[\\[(<](?i:(" + words + "))[\\])>]"
                + "|^\\S{0,40}?\\b(?i:(fatal error|" + words + ")):\\s"
                + "|^([" + letters + "])\\d{4} \\d\\d:");
    }
}
