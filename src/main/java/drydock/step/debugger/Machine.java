package drydock.step.debugger;

import java.util.Optional;

/// How a processor passes arguments and results, in gdb's words.
///
/// Source: the System V ABI for x86-64, and the procedure call standard for AArch64.
///
/// @param argument the first one of a function that is being entered
/// @param caller   where it will return to
/// @param result   of a function that has just returned
record Machine(String argument, String caller, String result) {
    /// Empty for processors whose calls are not known here.
    static Optional<Machine> of(String architecture) {
        return switch (architecture) {
            case "amd64" -> Optional.of(new Machine("$rdi", "*(unsigned long *) $rsp", "$rax"));
            case "arm64" -> Optional.of(new Machine("$x0", "$x30", "$x0"));
            default -> Optional.empty();
        };
    }
}
