package drydock.report;

import java.util.Map;

/// What an exit status usually says: a hint to check against what was seen, never a verdict.
final class ExitStatus {
    private static final Map<Long, String> SIGNALS = Map.ofEntries(
            Map.entry(129L, "SIGHUP: hangup"),
            Map.entry(130L, "SIGINT: interrupted"),
            Map.entry(131L, "SIGQUIT: asked to quit"),
            Map.entry(132L, "SIGILL: an instruction the processor doesn't have, or a deliberate trap"),
            Map.entry(133L, "SIGTRAP: a deliberate trap"),
            Map.entry(134L, "SIGABRT: the program gave up on itself"),
            Map.entry(135L, "SIGBUS: memory that can't be mapped"),
            Map.entry(136L, "SIGFPE: arithmetic the processor refuses, such as a division by zero"),
            Map.entry(139L, "SIGSEGV: invalid memory access; as PID 1 an abort shows like this too"),
            Map.entry(141L, "SIGPIPE: wrote to a closed pipe"),
            Map.entry(143L, "SIGTERM: asked to stop"),
            Map.entry(159L, "SIGSYS: a system call that is not allowed"));

    private ExitStatus() {}

    static String meaning(long code, boolean oomKilled) {
        if (code == 137) {
            return oomKilled
                    ? "SIGKILL, by the kernel: out of memory"
                    : "SIGKILL: killed, and not marked as out of memory";
        }
        return switch ((int) code) {
            case 0 -> "the main process ended by itself and reported success";
            case 1 -> "a general error, in the program's own words";
            case 2 -> "misuse or a general error: shells and many programs use it so";
            case 125 -> "the engine could not run the container";
            case 126 -> "found, but could not be executed";
            case 127 -> "command or one of its libraries not found";
            case 255 -> "out of range, or the engine's helper failed to execute the program";
            default ->
                SIGNALS.getOrDefault(
                        code, code > 128 && code < 193 ? "signal " + (code - 128) : "the program's own code");
        };
    }
}
