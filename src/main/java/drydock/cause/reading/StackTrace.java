package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.knowledge.StackTraceFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An uncaught exception or panic as a language runtime prints it.
///
/// @param shape   whose runtime, and how it prints
/// @param message the line with the error message
/// @param frame   the innermost line that names the user's own code
/// @param after   lines printed after it that do not belong to it
public record StackTrace(StackTraceFormat shape, Line message, Optional<Line> frame, int after) {
    /// The last one in these lines.
    public static Optional<StackTrace> find(List<Line> lines) {
        return StackTraceFormat.ALL.stream()
                .flatMap(shape -> last(lines, shape).stream())
                .max(Comparator.comparingInt(found -> lines.indexOf(found.message())));
    }

    private static Optional<StackTrace> last(List<Line> lines, StackTraceFormat shape) {
        int head = lastIndex(lines, shape.head(), 0);
        if (head < 0) {
            return Optional.empty();
        }
        int message =
                shape.rootCause() ? lastIndex(lines, shape.message(), head) : firstIndex(lines, shape.message(), head);
        if (message < 0) {
            return Optional.empty();
        }
        Optional<Line> frame = frame(lines, shape, head, message);
        int end = IntStream.range(message, lines.size())
                .filter(i -> shape.belongs(lines.get(i).text()))
                .reduce(message, (first, second) -> second);
        return Optional.of(new StackTrace(shape, lines.get(message), frame, lines.size() - 1 - end));
    }

    /// Some runtimes print the innermost frame last and above the message, others first and below it.
    private static Optional<Line> frame(List<Line> lines, StackTraceFormat shape, int head, int message) {
        int from = shape.innermostLast() ? head : message;
        int to = shape.innermostLast() ? message : lines.size();
        Stream<Line> frames = lines.subList(from, to).stream().filter(line -> shape.ownFrame(line.text()));
        return shape.innermostLast() ? frames.reduce((first, second) -> second) : frames.findFirst();
    }

    private static int firstIndex(List<Line> lines, java.util.regex.Pattern pattern, int from) {
        return IntStream.range(from, lines.size())
                .filter(i -> pattern.matcher(lines.get(i).text()).find())
                .findFirst()
                .orElse(-1);
    }

    private static int lastIndex(List<Line> lines, java.util.regex.Pattern pattern, int from) {
        return IntStream.range(from, lines.size())
                .filter(i -> pattern.matcher(lines.get(i).text()).find())
                .reduce(-1, (first, second) -> second);
    }
}
