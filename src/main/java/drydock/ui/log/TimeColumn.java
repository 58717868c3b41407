package drydock.ui.log;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The times before the lines.
enum TimeColumn {
    OFF("Off"),
    /// As the engine received the line, in the local time zone.
    CLOCK("Time of day"),
    SINCE_START("Since the run's start"),
    SINCE_LINE("Since the line before");

    /// Characters, with a space at the end.
    static final int WIDTH = "HH:mm:ss.SSS ".length();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS ", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final String words;

    TimeColumn(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// @param previous time of the line before
    String of(Instant time, Optional<Instant> previous, LiveRuns runs) {
        return switch (this) {
            case OFF -> "";
            case CLOCK -> TIME.format(time);
            case SINCE_START ->
                runs.startBefore(time).map(start -> apart(start, time)).orElse(" ".repeat(WIDTH));
            case SINCE_LINE -> previous.map(before -> apart(before, time)).orElse(" ".repeat(WIDTH));
        };
    }

    /// Such as `    +0.012 s`, always as wide as the column.
    private static String apart(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        double seconds = length.toNanos() / 1e9;
        String text = Math.abs(seconds) < 10_000
                ? String.format(Locale.ROOT, "%+.3f s", seconds)
                : String.format(Locale.ROOT, "%+d h", length.toHours());
        return String.format(Locale.ROOT, "%" + (WIDTH - 1) + "s ", text);
    }
}
