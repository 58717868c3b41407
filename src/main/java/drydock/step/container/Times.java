package drydock.step.container;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and durations in a readable form.
public final class Times {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    static String stamp(Instant time) {
        return STAMP.format(time);
    }

    /// Such as `12 ms`, `3.4 s`, `5 min`, `3 h`, `12 days`.
    public static String length(Duration length) {
        if (length.toMillis() < 1_000) {
            return Math.max(0, length.toMillis()) + " ms";
        } else if (length.toSeconds() < 100) {
            return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
        } else if (length.toMinutes() < 100) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < 48 ? length.toHours() + " h" : length.toDays() + " days";
    }

    /// Such as `512 MiB`.
    public static String bytes(long bytes) {
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        String number = String.format(Locale.ROOT, size == Math.rint(size) ? "%.0f" : "%.1f", size);
        return number + " " + units[unit];
    }
}
