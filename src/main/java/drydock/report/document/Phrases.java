package drydock.report.document;

import drydock.model.ContainerState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Numbers, times and states in words.
public final class Phrases {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLI = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private Phrases() {}

    public static String minute(Instant time) {
        return MINUTE.format(time.atOffset(ZoneOffset.UTC));
    }

    public static String second(Instant time) {
        return SECOND.format(time.atOffset(ZoneOffset.UTC));
    }

    public static String milli(Instant time) {
        return MILLI.format(time.atOffset(ZoneOffset.UTC));
    }

    /// Two significant parts at most: `23 ms`, `4.2 s`, `3 min 20 s`, `2 h 5 min`.
    public static String duration(Duration length) {
        long millis = Math.max(0, length.toMillis());
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        if (millis < 3_600_000) {
            return length.toMinutes() + " min" + part(length.toSecondsPart(), " s");
        }
        if (length.toDays() == 0) {
            return length.toHours() + " h" + part(length.toMinutesPart(), " min");
        }
        return length.toDays() + " d" + part(length.toHoursPart(), " h");
    }

    private static String part(int amount, String unit) {
        return amount == 0 ? "" : " " + amount + unit;
    }

    public static String number(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    /// A size in bytes, rounded for comparison: `36 bytes`, `311 kB`, `1.8 MB`.
    public static String size(long bytes) {
        if (bytes < 1000) {
            return count(bytes, "byte");
        }
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, bytes < 10_000 ? "%.1f kB" : "%.0f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /// A limit as people set it, in powers of two: `256 MiB`, `1.5 GiB`.
    public static String memory(long bytes) {
        if (bytes < 1 << 20) {
            return number(bytes / 1024) + " KiB";
        }
        double amount = bytes < 1 << 30 ? bytes / (double) (1 << 20) : bytes / (double) (1 << 30);
        String unit = bytes < 1 << 30 ? " MiB" : " GiB";
        return String.format(Locale.ROOT, amount == Math.rint(amount) ? "%.0f" : "%.1f", amount) + unit;
    }

    /// `1 run`, `3 runs`, `2 libraries`.
    public static String count(long amount, String noun) {
        if (amount == 1) {
            return "1 " + noun;
        }
        boolean consonantY = noun.endsWith("y") && !noun.matches(".*[aeiou]y");
        return number(amount) + " " + (consonantY ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }

    /// `a`, `a and b`, `a, b and c`.
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /// The first sentence, with its full stop.
    public static String first(String text) {
        return sentence(text.strip().split("(?<=[.!?])\\s+(?=[\\p{Lu}`])", 2)[0]);
    }

    /// Capitalised, unless the text begins with a name such as `libpq.so.5`.
    public static String capital(String text) {
        boolean word = text.matches("(?s)\\p{L}+([\\s,:;'-].*|[.]?)");
        return !word ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// Whether the second sentence adds little to the first.
    public static boolean alike(String first, String second) {
        List<String> said = List.of(first.toLowerCase(Locale.ROOT).split("\\W+"));
        List<String> again = Arrays.stream(second.toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(word -> word.length() > 3)
                .toList();
        return !again.isEmpty() && again.stream().filter(said::contains).count() * 10 >= again.size() * 7L;
    }

    /// In lower case for the middle of a sentence; names and abbreviations keep their case.
    public static String low(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /// With a full stop at the end; an existing one is kept.
    public static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || trimmed.matches("(?s).*[.!?:\u2026]`?") ? trimmed : trimmed + ".";
    }

    /// The state in the words of `docker ps`.
    public static String status(ContainerState state) {
        return switch (state.status()) {
            case "restarting" -> "Restarting (" + state.exitCode() + ")";
            case "exited" -> "Exited (" + state.exitCode() + ")";
            case "running" -> "Up";
            default -> capital(state.status());
        };
    }
}
