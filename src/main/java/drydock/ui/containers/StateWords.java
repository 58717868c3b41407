package drydock.ui.containers;

import drydock.ui.kit.ReadableNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A container's state in words and as a degree of trouble.
///
/// @param words such as `restarting, exit 0, 14 times in 5 min`
record StateWords(Trouble trouble, String words) {
    private static final Pattern PORT = Pattern.compile("(?:bind for |listen tcp\\S* )\\S*?:(\\d+)");

    static final StateWords REMOVED = new StateWords(Trouble.REMOVED, "removed; what was seen stays here");

    static StateWords of(Snapshot c, RecentExits deaths, Instant now) {
        int times = deaths.lately(now);
        boolean looping = c.state().equals("restarting")
                || (times >= 2
                        && !c.policy().equals("no")
                        && !c.policy().isEmpty()
                        && !c.state().equals("exited"));
        if (looping) {
            return new StateWords(Trouble.FAILING, restarting(c, deaths, now));
        }
        return switch (c.state()) {
            case "running" -> running(c, now);
            case "paused" -> new StateWords(Trouble.PAUSED, "paused");
            case "exited", "dead" -> ended(c, now);
            case "created" -> created(c);
            case "removing" -> new StateWords(Trouble.STOPPED, "being removed");
            default -> new StateWords(Trouble.STOPPED, c.phrase().isEmpty() ? c.state() : c.phrase());
        };
    }

    private static String restarting(Snapshot c, RecentExits deaths, Instant now) {
        int times = deaths.lately(now);
        StringBuilder words = new StringBuilder("restarting");
        words.append(c.oomKilled() ? ", out of memory" : code(c, deaths));
        if (times >= 2) {
            words.append(", ").append(times).append(" times in ").append(rounded(deaths.span(now)));
        } else if (c.restarts().orElse(0) > 0) {
            words.append(", ").append(ReadableNumbers.count(c.restarts().getAsInt(), "restart"));
        }
        return words.toString();
    }

    /// Whole minutes, so that the words stay still while the count grows.
    private static String rounded(Duration span) {
        long minutes = (span.toSeconds() + 59) / 60;
        return Math.max(1, minutes) + " min";
    }

    /// A run in progress has no exit code, so that of the run before is shown.
    private static String code(Snapshot c, RecentExits deaths) {
        boolean own = c.exitCode().isPresent() && !c.state().equals("running");
        OptionalLong code = own ? c.exitCode() : deaths.lastCode();
        return code.isPresent() ? ", exit " + code.getAsLong() : "";
    }

    private static StateWords running(Snapshot c, Instant now) {
        String up = c.started()
                .map(start -> "up " + ReadableNumbers.since(start, now))
                .orElse(
                        c.phrase().isEmpty()
                                ? "running"
                                : c.phrase().toLowerCase(Locale.ROOT).replaceAll(" \\(.*\\)", ""));
        return switch (c.health()) {
            case "unhealthy" -> new StateWords(Trouble.UNHEALTHY, up + ", unhealthy");
            case "healthy" -> new StateWords(Trouble.RUNNING, up + ", healthy");
            case "starting" -> new StateWords(Trouble.RUNNING, up + ", health check starting");
            default -> new StateWords(Trouble.RUNNING, up);
        };
    }

    private static StateWords ended(Snapshot c, Instant now) {
        String ago = c.finished()
                .map(end -> ", " + ReadableNumbers.since(end, now) + " ago")
                .orElse("");
        long code = c.exitCode().orElse(0);
        if (!c.error().isEmpty()) {
            return new StateWords(Trouble.FAILED, "could not start: " + reason(c.error()));
        }
        if (c.oomKilled()) {
            return new StateWords(Trouble.FAILED, "out of memory, exit " + code + ago);
        }
        // A stop and Ctrl-C end a run with 143 and 130. They are intended, so they are no failure.
        boolean fine = code == 0 || code == 143 || code == 130;
        return new StateWords(fine ? Trouble.STOPPED : Trouble.FAILED, "exited " + code + ago);
    }

    private static StateWords created(Snapshot c) {
        return c.error().isEmpty()
                ? new StateWords(Trouble.STOPPED, "created, never started")
                : new StateWords(Trouble.FAILED, "could not start: " + reason(c.error()));
    }

    /// The last two parts of a chain of messages say what failed and why.
    static String reason(String error) {
        Matcher port = PORT.matcher(error.toLowerCase(Locale.ROOT));
        if (error.contains("address already in use") || error.contains("port is already allocated")) {
            return port.find() ? "port " + port.group(1) + " is taken" : "a port is taken";
        }
        String[] parts = error.strip().replaceFirst(": unknown$", "").split(": ");
        return parts.length < 2 ? error.strip() : parts[parts.length - 2] + ": " + parts[parts.length - 1];
    }
}
