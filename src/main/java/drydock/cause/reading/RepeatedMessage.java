package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.format.log.LogRecord;
import drydock.knowledge.FailureWords;
import drydock.knowledge.LogSeverity;
import drydock.knowledge.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A failure that a running program reports again and again, with little else.
///
/// @param line  the last report
/// @param count reports among the last lines, which differ in numbers only or name the same service
public record RepeatedMessage(Line line, int count) {
    private static final double SHARE = 0.45;

    /// An entry of an access log, which begins with the client's address.
    private static final Pattern ACCESS = Pattern.compile("^\\S*(?:\\d+\\.){3}\\d+ |^\\S*[0-9a-f]*:[0-9a-f:]+ - ");

    private static final Pattern ERRNO = Pattern.compile("\\bE[A-Z]{4,14}\\b");

    /// @param lines the output since the container's start
    static Optional<RepeatedMessage> of(List<Line> lines) {
        List<Line> printed =
                lines.stream().filter(line -> !line.text().isBlank()).toList();
        List<Line> last = printed.subList(Math.max(0, printed.size() - Thresholds.LINES_OF_A_STALL), printed.size());
        ClientReports clients = ClientReports.in(printed);
        return last.reversed().stream()
                .filter(line -> fails(line) && !gotOver(printed, line))
                .filter(line -> !clients.about(printed.lastIndexOf(line)))
                .map(line -> new RepeatedMessage(line, count(last, line)))
                .filter(found ->
                        found.count() >= Thresholds.REPORTS_OF_A_MESSAGE && found.count() >= last.size() * SHARE)
                .findFirst();
    }

    /// Reports in several forms about one service that the program needs. Most of its recent errors are about it.
    ///
    /// @param recogniser the mentions in a line, the one that the line belongs to first
    static Optional<RepeatedMessage> aboutAService(List<Line> lines, Function<Line, List<Mention>> recogniser) {
        List<Line> printed =
                lines.stream().filter(line -> !line.text().isBlank()).toList();
        ClientReports clients = ClientReports.in(printed);
        List<Line> errors = printed.stream()
                .skip(Math.max(0, printed.size() - Thresholds.LINES_OF_A_STALL))
                .filter(line -> fails(line) && !gotOver(printed, line))
                .filter(line -> !clients.about(printed.lastIndexOf(line)))
                .toList();
        Map<String, List<Line>> services = new LinkedHashMap<>();
        for (Line error : errors) {
            recogniser.apply(error).stream()
                    .limit(1)
                    .filter(mention ->
                            mention.cause().mayBeAwaited() && !mention.what().isEmpty())
                    .forEach(mention -> services.computeIfAbsent(
                                    mention.cause().id() + " " + mention.what(), _ -> new ArrayList<>())
                            .add(error));
        }
        return services.values().stream()
                .filter(reports ->
                        reports.size() >= Thresholds.REPORTS_OF_A_MESSAGE && reports.size() >= errors.size() * SHARE)
                .map(reports -> new RepeatedMessage(reports.getLast(), reports.size()))
                .findFirst();
    }

    /// The failure that a server reports again and again while its health check fails: what it says of the check
    /// itself.
    public static Optional<Line> atChecks(List<Line> lines) {
        List<Line> printed = lines.stream()
                .filter(line ->
                        !line.text().isBlank() && !ACCESS.matcher(line.text()).find())
                .toList();
        List<Line> last = printed.subList(Math.max(0, printed.size() - Thresholds.LINES_OF_A_STALL), printed.size());
        return last.stream()
                .filter(line -> ErrorReportReader.wordsFailure(line.text()))
                .filter(line -> count(last, line) >= Thresholds.REPETITIONS_OF_A_STALL)
                .min(Comparator.comparingInt(line -> first(printed, line)));
    }

    /// What a server reports while its health check fails, and not of the check as a client.
    static Optional<RepeatedMessage> behindChecks(List<Line> lines) {
        List<Line> printed =
                lines.stream().filter(line -> !line.text().isBlank()).toList();
        ClientReports clients = ClientReports.in(printed);
        return atChecks(lines)
                .filter(line -> !clients.about(printed.lastIndexOf(line)))
                .map(line -> new RepeatedMessage(line, count(printed, line)));
    }

    /// The index of the first line of this form: the first of several errors tells why.
    private static int first(List<Line> lines, Line like) {
        String shape = RepeatedRefusal.shape(like.text());
        int at = 0;
        while (!RepeatedRefusal.shape(lines.get(at).text()).equals(shape)) {
            at++;
        }
        return at;
    }

    /// Whether the program says right after it that it goes on without.
    private static boolean gotOver(List<Line> printed, Line line) {
        int next = printed.indexOf(line) + 1;
        return next < printed.size() && LineTone.tolerates(printed.get(next).text()) && !fails(printed.get(next));
    }

    private static boolean fails(Line line) {
        LogRecord record = LogRecord.of(line.text());
        return !warning(line)
                && !LineTone.tolerates(line.text())
                && !ACCESS.matcher(line.text()).find()
                && (record.severity().isError()
                        || FailureWords.anyIn(line.text())
                        || ERRNO.matcher(line.text()).find());
    }

    /// A program that warns may work all the same.
    private static boolean warning(Line line) {
        return LineTone.warns(line.text()) || LogRecord.of(line.text()).severity() == LogSeverity.WARNING;
    }

    private static int count(List<Line> lines, Line like) {
        String shape = RepeatedRefusal.shape(like.text());
        return (int) lines.stream()
                .filter(line -> RepeatedRefusal.shape(line.text()).equals(shape))
                .count();
    }
}
