package drydock.model;

import java.util.Map;
import java.util.Optional;

/// What an exit status usually means: a hint, never a verdict.
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

    /// The signal a status above 128 speaks of.
    public static Optional<String> signal(long status) {
        return Optional.ofNullable(SIGNALS.get(status - 128));
    }

    /// The name of a signal given by number, as in engine events; the number itself when it has no common name.
    public static String signalName(String number) {
        try {
            return SIGNALS.getOrDefault(Long.parseLong(number), "signal " + number);
        } catch (NumberFormatException e) {
            return number.isEmpty() ? "a signal" : number;
        }
    }

    /// The number behind a signal's name, 0 when it is none of the common ones.
    public static long signalNumber(String name) {
        return SIGNALS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /// What the status usually means, in words that follow `exit code n:`.
    public static String meaning(long status) {
        if (status == 0) {
            return "success, as far as the program tells";
        } else if (status == 125) {
            return "the engine itself failed, or the program chose this number";
        } else if (status == 126) {
            return "found but could not be executed (as shells and the engine report it)";
        } else if (status == 127) {
            return "command not found (as shells and the engine report it), or a library was missing";
        } else if (status == 137) {
            return "killed by SIGKILL; an OOM kill only where the engine says so too";
        } else if (status == 139) {
            return "killed by SIGSEGV, a crash; as PID 1 an abort() shows as this too";
        } else if (status == 143) {
            return "ended by SIGTERM, as on docker stop";
        }
        return signal(status)
                .map(name -> "killed by " + name)
                .orElse(
                        status == 255
                                ? "failure, as -1; older runtimes use it for a failed exec"
                                : "failure reported by the program");
    }
}
