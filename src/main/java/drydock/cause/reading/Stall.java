package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import drydock.knowledge.Thresholds;
import java.util.List;
import java.util.regex.Pattern;

/// Signs in the log that a running container makes no progress.
public enum Stall {
    /// The log shows no sign of a stall.
    NONE,
    /// A supervisor starts its program again and again, or has given up, or nothing but a shell is left. The program's
    /// output before that is the reason.
    GIVEN_UP,
    /// Its only output is a repeated message that it waits for another service.
    WAITING;

    private static final Pattern GIVES_UP = Pattern.compile(
            "entered FATAL state|too many (?:unstable |start )?(?:restarts|retries)|giv(?:ing|en) up (?:on )?(?:re)?start"
                    + "|(?:restart|respawn|start) (?:limit|attempts?) (?:reached|exceeded|exhausted)|respawning too fast",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WAITS = Pattern.compile(
            "\\bwait(?:ing|s)? (?:for|on|until)\\b|\\b(?:re)?try(?:ing)? (?:again|to connect)|\\bretry|\\bsleeping\\b"
                    + "|unavailable|not (?:yet )?(?:ready|reachable|available|up\\b|accepting)"
                    + "|connection refused|timed out|name resolution|not known|unreachable|could not connect|cannot connect",
            Pattern.CASE_INSENSITIVE);

    /// @param lines the output since its start, as far as it was read
    static Stall of(List<Line> lines) {
        List<Line> printed =
                lines.stream().filter(line -> !line.text().isBlank()).toList();
        List<Line> last = printed.subList(Math.max(0, printed.size() - Thresholds.LINES_OF_A_STALL), printed.size());
        if (last.stream()
                        .skip(Math.max(0, last.size() - 5))
                        .anyMatch(line -> GIVES_UP.matcher(line.text()).find())
                || ChildEnds.of(printed).isPresent()) {
            return GIVEN_UP;
        }
        return waits(last) ? WAITING : NONE;
    }

    /// Two lines have the same shape if they differ only in numbers.
    private static String shape(Line line) {
        return line.text().replaceAll("[0-9]+", "#").strip();
    }

    /// All lines since the first complaint are complaints, and some repeat.
    private static boolean waits(List<Line> last) {
        if (last.isEmpty()) {
            return false;
        }
        List<Line> complaints = last.stream()
                .dropWhile(line -> !WAITS.matcher(line.text()).find())
                .toList();
        long alike = complaints.stream()
                .map(Stall::shape)
                .filter(shape -> complaints.stream()
                                .filter(line -> shape(line).equals(shape))
                                .count()
                        >= Thresholds.REPETITIONS_OF_A_STALL)
                .count();
        return alike > 0
                && complaints.stream()
                        .allMatch(line -> WAITS.matcher(line.text()).find());
    }
}
