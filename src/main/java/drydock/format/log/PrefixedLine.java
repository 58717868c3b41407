package drydock.format.log;

import drydock.knowledge.LogSeverity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a line of text that begins with a time, a process, a level, a thread or a logger, in any order.
final class PrefixedLine {
    private static final Pattern KLOG =
            Pattern.compile("^([IWEF])\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d+\\s+\\d+ [^\\s\\]]{1,200}:\\d+\\] (.*)$");
    private static final Pattern REDIS =
            Pattern.compile("^\\d+:[MSCX] \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{3} ([.\\-*#]) (.*)$");
    /// etcd before 3.5: `2026-11-27 10:16:12.947805 I | etcdmain: text`.
    private static final Pattern CAPNSLOG = Pattern.compile(
            "^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+ ([CEWNIDT]) \\| (?:[\\w./-]{1,60}: )?(.*)$");
    private static final String LEVEL =
            "(TRACE|DEBUG|FINE|VERBOSE|INFO|INFORMATION|LOG|NOTICE|NOTE|CONFIG|WARN|WARNING|ERR|EROR|ERROR|SEVERE|CRIT"
                    + "|CRITICAL|ALERT|EMERG|EMERGENCY|FATAL ERROR|FATAL|PANIC|DPANIC)";
    /// In brackets, followed by a colon, or in capitals between blanks.
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("^[\\[(<|](?:[\\w.-]{1,30}:)?(?i:" + LEVEL + ")\\s*[\\])>|]:?\\s*"),
            Pattern.compile("^\\**\\s?(?i:" + LEVEL + ")\\s?\\**(?:\\[[^\\]]{0,60}\\])?\\s?:\\s*"),
            Pattern.compile("^" + LEVEL + "(?=\\s)[\\s|-]*"));
    private static final List<Pattern> SKIPPED = List.of(
            // Dates and times, bare or in brackets, with a zone.
            Pattern.compile("^[\\[(]?\\d{4}[-/]\\d\\d[-/]\\d\\d(?:[T ,]+\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?)?"
                    + "(?:\\s?(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d))?[\\])]?[,:|]?\\s*"),
            Pattern.compile(
                    "^[\\[(]?(?:\\w{3} )?\\w{3} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?: \\d{4})?[\\])]?:?\\s*"),
            Pattern.compile("^[\\[(]?\\d\\d[-/ ]\\w{2,3}[-/ ]\\d{4}[: ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?[\\])]?\\s*"),
            Pattern.compile("^[\\[(]?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?[\\])]?[,:]?\\s*"),
            Pattern.compile("^[\\[(]?\\d{9,13}(?:\\.\\d+)?[\\])]?:?\\s+"),
            // Process and thread: `[17]`, `1#1:`, `(12)`, `0(12)`, `*3`, `12 ---`, `[main]`, `[pool-1-thread-2]`.
            Pattern.compile(
                    "^(?:\\[\\d+\\]|\\(\\d+\\)|\\d+\\(\\d+\\)|\\d+#\\d+:|\\*\\d+|pid[ =:]\\d+,?|\\d+)\\s+(?:---\\s*)?"),
            Pattern.compile("^(?:---|[-|:])\\s+"),
            Pattern.compile("^\\[[\\w .:#/@-]{1,60}\\]\\s*"));
    /// `postgres: `, `nginx: `, `app.db - `: only before a level.
    private static final Pattern NAME = Pattern.compile("^(?:PHP|[\\w./@-]{1,60}(?:\\s{0,30}\\[\\d+\\])?(?::|\\s+-)"
            + "|[a-zA-Z_][\\w.]{0,60}(?=\\s+(?:CRITICAL|ERROR|FATAL|WARNING|INFO|DEBUG)\\s))\\s+");
    /// `com.acme.Main:`, `c.a.Main - `, `main : `: after a level. A lone word and a colon are part of the message.
    private static final Pattern LOGGER = Pattern.compile(
            "^(?:[a-zA-Z_][\\w$]*(?:\\.[\\w$\\[\\]/]+)+\\s*(?::|\\s-)|[\\w.$/\\[\\]]{1,80}\\s+[:-])\\s+");
    private static final int MOST_PARTS = 10;

    private PrefixedLine() {}

    static LogRecord read(String line) {
        Matcher klog = KLOG.matcher(line);
        if (klog.matches()) {
            return LogRecord.of(LogSeverity.ofLetter(klog.group(1).charAt(0)), klog.group(2), Map.of());
        }
        Matcher capnslog = CAPNSLOG.matcher(line);
        if (capnslog.matches()) {
            return LogRecord.of(LogSeverity.ofLetter(capnslog.group(1).charAt(0)), capnslog.group(2), Map.of());
        }
        Matcher redis = REDIS.matcher(line);
        if (redis.matches()) {
            LogSeverity severity = redis.group(1).equals("#") ? LogSeverity.WARNING : LogSeverity.INFO;
            return LogRecord.of(severity, redis.group(2), Map.of());
        }
        return parts(line);
    }

    private static LogRecord parts(String line) {
        String rest = line.strip();
        for (int part = 0; part < MOST_PARTS; part++) {
            Optional<LogRecord> levelled = levelled(rest);
            if (levelled.isPresent()) {
                return levelled.get();
            }
            String shorter = skipped(rest);
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        String text = rest.isEmpty() ? line.strip() : rest;
        Matcher name = NAME.matcher(rest);
        LogRecord plain = LogRecord.of(LogSeverity.NONE, text, Map.of());
        return name.find() ? named(rest.substring(name.end())).orElse(plain) : plain;
    }

    private static Optional<LogRecord> named(String text) {
        return levelled(text).or(() -> levelled(skipped(text)));
    }

    private static Optional<LogRecord> levelled(String text) {
        return LEVELS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(level -> LogRecord.of(
                        LogSeverity.of(level.group(1)), withoutLogger(text.substring(level.end())), Map.of()));
    }

    /// The text without one part of the prefix; the same text where it begins with none.
    private static String skipped(String text) {
        return SKIPPED.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> text.substring(found.end()))
                .orElse(text);
    }

    /// Process, thread and logger may follow the level, too.
    private static String withoutLogger(String text) {
        String rest = text;
        for (int part = 0; part < MOST_PARTS; part++) {
            String shorter = skipped(rest);
            if (shorter.equals(rest) || shorter.isBlank()) {
                break;
            }
            rest = shorter;
        }
        Matcher logger = LOGGER.matcher(rest);
        return logger.find() && logger.end() < rest.length() ? rest.substring(logger.end()) : rest;
    }
}
