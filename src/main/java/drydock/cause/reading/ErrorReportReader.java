package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.format.log.LogRecord;
import drydock.knowledge.LogSeverity;
import drydock.knowledge.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the error that a program reports itself among the last lines of a run.
///
/// An uncaught error of a language's runtime is the report where one ends the run; else the last errors by their level;
/// else the last lines that word a failure. Of several errors in a row the first one tells why, because the others
/// follow from it. A line that only says that the program ends is no report.
final class ErrorReportReader {
    /// Other lines between two errors of the same failure.
    private static final int MAY_LIE_BETWEEN = 3;

    /// Of a failure without a level: how far from the end it may be, and how many lines may word it.
    private static final int NEAR_THE_END = 6;

    /// Of an exception's message in several lines, in characters.
    private static final int LONGEST_MESSAGE = 200;

    /// Says that it ends, and nothing about the reason.
    private static final Pattern CLOSING = Pattern.compile(
            "^\\W*(?:[\\d: ]{1,20}\\] )?(?:[\\w./-]{1,40}[:)\\]] ?)?(?:[\\w'-]+ ){0,4}?(?:exit(?:ed|ing|s)?|shut(?:ting)? ?down|stopp(?:ed|ing)|terminat(?:ed|ing)"
                    + "|abort(?:ed|ing)|quit(?:ting)?|good ?bye|bye|failed to (?:boot|start|run)|run failed|startup failed|start failed"
                    + "|compilation failed|giving up)\\b[^:]{0,60}$|^Node\\.js v[\\d.]+$|^\\W*$|^Reason: ",
            Pattern.CASE_INSENSITIVE);

    /// Says that the reason is in other lines.
    private static final Pattern POINTS = Pattern.compile(
            "\\b(?:see|check|consult)\\b.{0,40}\\b(?:above|logs?|details|earlier|previous)\\b|\\bcontains? errors?\\b"
                    + "|\\bdue to (?:the |fatal |previous |above )*errors?\\b|\\berrors? (?:found|detected) in (?:the )?config\\w*$",
            Pattern.CASE_INSENSITIVE);

    /// Words of a failure in a line without a level.
    private static final Pattern FAILURE = Pattern.compile(
            "\\b(?:error|errors|fatal|panic|exception|fail(?:ed|ure|s)?|cannot|can(?:'|no)t|could ?n[o']t|unable|invalid|illegal"
                    + "|missing|not found|no such|does(?:n't| not) exist|non-?existent|denied|refus(?:ed|es|ing)|forbidden|expired|unknown|unsupported|unexpected"
                    + "|must (?:be|have|not)|requires?|mismatch|incompatible|corrupt(?:ed)?|already (?:in use|exists|running)"
                    + "|not (?:set|defined|allowed|permitted|supported|available|readable|writable|valid)|too (?:many|few|large|big|small|long|short|old|new)"
                    + "|timed? ?out|usage:)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAUSED_BY =
            Pattern.compile("^\\s*(?:Caused by: |---> |Caused by:$|The above exception)(.*)$");
    private static final Pattern THROWN = Pattern.compile("^(?:[a-z_]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error)(?:: |$)");
    private static final Pattern MORE =
            Pattern.compile("^\\s*(?:[\\w\\d:.\\[\\] -]{0,60}\\s)?(?:DETAIL|HINT|CONTEXT|STATEMENT):\\s.*");

    private final List<Line> lines;

    private ErrorReportReader(List<Line> lines) {
        this.lines = lines;
    }

    /// @param uncaught the uncaught error of a runtime that ends these lines
    static Optional<ErrorReport> read(List<Line> lines, Optional<StackTrace> uncaught) {
        ErrorReportReader reader = new ErrorReportReader(lines);
        return uncaught.filter(found -> found.after() <= Thresholds.LINES_AFTER_REASON)
                .map(reader::ofTrace)
                .or(reader::ofLevels)
                .or(reader::ofWords)
                .or(reader::beforeTheEnd);
    }

    private static boolean tellsNoReason(String words) {
        return CLOSING.matcher(words).find() || POINTS.matcher(words).find();
    }

    /// Where the last line only says that the program ends, what it says directly before, also as a warning.
    private Optional<ErrorReport> beforeTheEnd() {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).text().isBlank()) {
            last--;
        }
        int before = last;
        while (before >= 0
                && tellsNoReason(LogRecord.of(lines.get(before).text()).words())) {
            before--;
        }
        boolean fails = last >= 0
                && (LogRecord.of(lines.get(last).text()).severity().isError()
                        || wordsFailure(lines.get(last).text()));
        return fails
                        && before >= 0
                        && before < last
                        && LogRecord.of(lines.get(before).text()).severity() != LogSeverity.INFO
                ? Optional.of(reported(before))
                : Optional.empty();
    }

    /// Whether a line has a word of failure, at whatever level.
    static boolean wordsFailure(String text) {
        return FAILURE.matcher(text).find();
    }

    private ErrorReport ofTrace(StackTrace trace) {
        int first = lines.indexOf(trace.message());
        List<Line> all = new ArrayList<>(lines.subList(first, lines.size() - trace.after()));
        trace.frame().filter(frame -> !all.contains(frame)).ifPresent(all::addFirst);
        List<String> causes = all.stream()
                .map(line -> CAUSED_BY.matcher(line.text()))
                .filter(Matcher::matches)
                .map(found -> found.group(1).strip())
                .filter(cause -> !cause.isEmpty())
                .toList();
        String message = LogRecord.of(trace.message().text())
                .words()
                .replaceFirst("^Exception in thread \"[^\"]*\" |^Caused by: |^Uncaught ", "")
                .strip();
        return new ErrorReport(
                LogSeverity.FATAL, message + further(trace), causes, trace.frame(), trace.message(), all);
    }

    /// The lines of a message that go on before the first frame, where the first one ends without saying what it is.
    private String further(StackTrace trace) {
        int next = lines.indexOf(trace.message()) + 1;
        StringBuilder more = new StringBuilder();
        while (next < lines.size()
                && more.length() < LONGEST_MESSAGE
                && !lines.get(next).text().isBlank()
                && !LineTone.continues(lines.get(next).text())) {
            more.append(' ').append(lines.get(next).text().strip());
            next++;
        }
        boolean framed =
                next < lines.size() && LineTone.continues(lines.get(next).text());
        return framed ? more.toString() : "";
    }

    private Optional<ErrorReport> ofLevels() {
        List<Integer> errors = new ArrayList<>();
        int after = 0;
        int between = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            String text = lines.get(i).text();
            LogRecord record = LogRecord.of(text);
            if (record.severity().isError()) {
                errors.addFirst(i);
                between = 0;
            } else if (!LineTone.continues(text) && !MORE.matcher(text).matches()) {
                after += errors.isEmpty() ? 1 : 0;
                between += errors.isEmpty() ? 0 : 1;
            }
            if (after > Thresholds.LINES_AFTER_REASON || between > MAY_LIE_BETWEEN) {
                break;
            }
        }
        return first(errors, LogSeverity.FATAL)
                .map(fatal -> beginning(errors, fatal))
                .or(() -> first(errors, LogSeverity.ERROR))
                .map(this::reported);
    }

    /// The first of the errors in successive lines that end with this one.
    private int beginning(List<Integer> errors, int last) {
        int first = last;
        for (int at = errors.indexOf(last) - 1; at >= 0 && errors.get(at) == first - 1; at--) {
            if (first(List.of(errors.get(at)), LogSeverity.ERROR).isPresent()) {
                first = errors.get(at);
            }
        }
        return first;
    }

    private Optional<Integer> first(List<Integer> errors, LogSeverity least) {
        return errors.stream()
                .filter(i -> {
                    LogRecord record = LogRecord.of(lines.get(i).text());
                    return record.severity().compareTo(least) >= 0
                            && !tellsNoReason(record.words())
                            && !record.message().strip().equalsIgnoreCase("fatal assertion");
                })
                .findFirst();
    }

    /// The report with its headline in this line, and the lines that go on with it.
    private ErrorReport reported(int index) {
        Line headline = lines.get(index);
        LogRecord record = LogRecord.of(headline.text());
        int end = index + 1;
        List<String> causes = new ArrayList<>();
        while (end < lines.size() && goesOn(lines.get(end).text())) {
            cause(lines.get(end).text()).ifPresent(causes::add);
            end++;
        }
        return new ErrorReport(
                record.severity(),
                record.words().strip(),
                causes,
                Optional.empty(),
                headline,
                lines.subList(index, end));
    }

    private static boolean goesOn(String text) {
        return LineTone.continues(text)
                || MORE.matcher(text).matches()
                || CAUSED_BY.matcher(text).matches()
                || THROWN.matcher(text).find();
    }

    /// Loggers print the exception of a message below it, and what brought it about below that.
    private static Optional<String> cause(String text) {
        Matcher chained = CAUSED_BY.matcher(text);
        return chained.matches()
                ? Optional.of(chained.group(1).strip()).filter(words -> !words.isEmpty())
                : THROWN.matcher(text).find() ? Optional.of(text.strip()) : Optional.empty();
    }

    private Optional<ErrorReport> ofWords() {
        int first = -1;
        int seen = 0;
        for (int i = lines.size() - 1; i >= 0 && seen < NEAR_THE_END; i--) {
            Line line = lines.get(i);
            String text = line.text();
            LogRecord record = LogRecord.of(text);
            // A script echoes what it does; only its last word before a failure is a report.
            boolean words = (line.origin() != Origin.ENTRYPOINT || i == lines.size() - 1)
                    && (record.severity() == LogSeverity.NONE
                            || record.severity().isError())
                    && wordsFailure(text)
                    && !LineTone.mild(text)
                    && !tellsNoReason(record.message());
            if (words) {
                first = i;
            } else if (first >= 0 && !LineTone.continues(text)) {
                break;
            }
            seen += LineTone.continues(text) ? 0 : 1;
        }
        return first < 0 ? Optional.empty() : Optional.of(reported(first));
    }
}
