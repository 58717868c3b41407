package drydock.ui.kit;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and sizes in a readable form.
public final class ReadableNumbers {
    private ReadableNumbers() {}

    /// Such as `24 ms`, `3.4 s`, `5 min`, `2 h`, `3 days`.
    public static String of(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 10_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = millis / 1000;
        if (seconds < 90) {
            return seconds + " s";
        }
        if (seconds < 90 * 60) {
            return seconds / 60 + " min";
        }
        if (seconds < 36 * 3600) {
            return seconds / 3600 + " h";
        }
        return seconds / 86_400 + " days";
    }

    /// Such as `24 Nov 2026, 17:02`, in the local time zone.
    public static String moment(Instant time) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /// How long ago, in whole units.
    public static String since(Instant then, Instant now) {
        long seconds = Math.max(1, Duration.between(then, now).toSeconds());
        return seconds < 60 ? seconds + " s" : of(Duration.ofSeconds(seconds));
    }

    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
    }

    /// Such as `1 line` or `1,204 lines`.
    public static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    /// The reason of a failure, without the path at the start of a file system exception.
    public static String reason(Exception e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException inTheWay -> inTheWay.getFile() + " already exists";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
