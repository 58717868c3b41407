package drydock.log;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Two runs, line by line: lines with the same shape beside each other, and what only one of them printed.
///
/// The channels are aligned apart, since their order between each other is random, and merged by time since the start.
///
/// @param rows in the order of printing
public record RunAlignment(List<Row> rows) {
    /// Shapes compared pair by pair at most; longer stretches that differ are not aligned within.
    private static final long MOST_PAIRS = 4_000_000;

    public RunAlignment {
        rows = List.copyOf(rows);
    }

    /// How two lines relate.
    public enum Kind {
        /// The same but for times, numbers and ids.
        SAME,
        DIFFERENT,
        ONLY_LEFT,
        ONLY_RIGHT
    }

    /// Lines beside each other.
    ///
    /// @param left  empty if only the right run printed one
    /// @param right empty if only the left run printed one
    public record Row(Kind kind, Optional<OutputLine> left, Optional<OutputLine> right) {}

    public static RunAlignment of(List<OutputLine> left, List<OutputLine> right) {
        List<Row> rows = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            List<Row> own = aligned(on(channel, left), on(channel, right), LineShape::of);
            rows = merged(rows, own, start(left), start(right));
        }
        return new RunAlignment(rows);
    }

    /// Two texts instead of two runs, whose numbers count as well.
    public static RunAlignment exact(List<OutputLine> left, List<OutputLine> right) {
        return new RunAlignment(aligned(left, right, line -> line));
    }

    /// Index of the first row whose lines are not the same.
    public OptionalInt firstDifference() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() != Kind.SAME) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static List<OutputLine> on(Channel channel, List<OutputLine> lines) {
        return lines.stream().filter(line -> line.channel() == channel).toList();
    }

    private static Optional<Instant> start(List<OutputLine> lines) {
        return lines.stream().flatMap(line -> line.time().stream()).min(Comparator.naturalOrder());
    }

    private static List<Row> aligned(List<OutputLine> left, List<OutputLine> right, UnaryOperator<String> shape) {
        List<String> a = left.stream().map(line -> shape.apply(line.text())).toList();
        List<String> b = right.stream().map(line -> shape.apply(line.text())).toList();
        int begin = 0;
        while (begin < Math.min(a.size(), b.size()) && a.get(begin).equals(b.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(a.size(), b.size()) - begin
                && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        List<Row> rows = new ArrayList<>();
        int nextLeft = 0;
        int nextRight = 0;
        List<int[]> pairs = Stream.of(
                        pairs(begin),
                        common(a.subList(begin, a.size() - end), b.subList(begin, b.size() - end), begin),
                        pairs(end, a.size() - end, b.size() - end))
                .flatMap(List::stream)
                .toList();
        for (int[] pair : pairs) {
            between(rows, left.subList(nextLeft, pair[0]), right.subList(nextRight, pair[1]));
            rows.add(new Row(Kind.SAME, Optional.of(left.get(pair[0])), Optional.of(right.get(pair[1]))));
            nextLeft = pair[0] + 1;
            nextRight = pair[1] + 1;
        }
        between(rows, left.subList(nextLeft, left.size()), right.subList(nextRight, right.size()));
        return rows;
    }

    private static List<int[]> pairs(int count) {
        return pairs(count, 0, 0);
    }

    private static List<int[]> pairs(int count, int left, int right) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(new int[] {left + i, right + i});
        }
        return pairs;
    }

    /// The longest common subsequence.
    private static List<int[]> common(List<String> a, List<String> b, int offset) {
        List<int[]> pairs = new ArrayList<>();
        if ((long) a.size() * b.size() > MOST_PAIRS) {
            return pairs;
        }
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                pairs.add(new int[] {offset + i++, offset + j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static void between(List<Row> rows, List<OutputLine> left, List<OutputLine> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Optional<OutputLine> one = i < left.size() ? Optional.of(left.get(i)) : Optional.empty();
            Optional<OutputLine> other = i < right.size() ? Optional.of(right.get(i)) : Optional.empty();
            Kind kind = one.isEmpty() ? Kind.ONLY_RIGHT : other.isEmpty() ? Kind.ONLY_LEFT : Kind.DIFFERENT;
            rows.add(new Row(kind, one, other));
        }
    }

    private static List<Row> merged(
            List<Row> some, List<Row> others, Optional<Instant> leftStart, Optional<Instant> rightStart) {
        List<Row> rows = new ArrayList<>();
        int next = 0;
        for (Row row : some) {
            while (next < others.size()
                    && since(others.get(next), leftStart, rightStart).compareTo(since(row, leftStart, rightStart))
                            < 0) {
                rows.add(others.get(next++));
            }
            rows.add(row);
        }
        rows.addAll(others.subList(next, others.size()));
        return rows;
    }

    private static Duration since(Row row, Optional<Instant> leftStart, Optional<Instant> rightStart) {
        Optional<Instant> start = row.left().isPresent() ? leftStart : rightStart;
        Optional<Instant> time = row.left().or(row::right).flatMap(OutputLine::time);
        return start.flatMap(from -> time.map(to -> Duration.between(from, to))).orElse(Duration.ZERO);
    }
}
