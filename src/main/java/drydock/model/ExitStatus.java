package drydock.model;

import java.util.Map;
import java.util.Optional;

/// The usual meaning of an exit status: a hint, never a verdict.
public final class ExitStatus {
    /// Signal numbers of Linux that end containers, by number. Source: signal(7).
    private static final Map<Long, String> SIGNALS = Map.ofEntries(
            Map.entry(1L, "SIGHUP"),
            Map.entry(2L, "SIGINT"),
            Map.entry(3L, "SIGQUIT"),
            Map.entry(4L, "SIGILL"),
            Map.entry(5L, "SIGTRAP"),
            Map.entry(6L, "SIGABRT"),
            Map.entry(7L, "SIGBUS"),
            Map.entry(8L, "SIGFPE"),
            Map.entry(9L, "SIGKILL"),
            Map.entry(11L, "SIGSEGV"),
            Map.entry(13L, "SIGPIPE"),
            Map.entry(14L, "SIGALRM"),
            Map.entry(15L, "SIGTERM"),
            Map.entry(24L, "SIGXCPU"),
            Map.entry(25L, "SIGXFSZ"),
            Map.entry(31L, "SIGSYS"));

    private ExitStatus() {}

    /// The signal that a status above 128 stands for.
    public static Optional<String> signal(long status) {
        return Optional.ofNullable(SIGNALS.get(status - 128));
    }

    /// The name of a signal number, as in engine events; the number itself if it has no common name.
    public static String signalName(String number) {
        try {
            return SIGNALS.getOrDefault(Long.parseLong(number), "signal " + number);
        } catch (NumberFormatException e) {
            return number.isEmpty() ? "a signal" : number;
        }
    }

    /// The number of a signal name; 0 if it is not a common one.
    public static long signalNumber(String name) {
        return SIGNALS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /// The usual meaning of the status, in words that follow `exit code n:`.
    public static String meaning(long status) {
        if (status == 0) {
            return "reported as success";
        } else if (status == 125) {
            return "the engine failed, or the program exited with this code";
        } else if (status == 126) {
            return "command found but not executable, as reported by shells and the engine";
        } else if (status == 127) {
            return "command not found, as reported by shells and the engine, or a missing library";
        } else if (status == 137) {
            return "killed by SIGKILL; an OOM kill only if the engine reports one";
        } else if (status == 139) {
            return "killed by SIGSEGV, a crash; PID 1 also ends like this after abort()";
        } else if (status == 143) {
            return "ended by SIGTERM, as with docker stop";
        }
        return signal(status)
                .map(name -> "killed by " + name)
                .orElse(
                        status == 255
                                ? "failure, often an exit code of -1; older runtimes use it for a failed exec"
                                : "failure reported by the program");
    }
}
