package drydock.format.gdb;

import java.util.Map;
import java.util.Optional;

/// The calling convention of a processor, in gdb's terms.
///
/// Source: the System V ABI for x86-64, the procedure call standard for AArch64, and Go's internal ABI.
///
/// @param argument the first one of a function that is being entered
/// @param caller   where it will return to
/// @param result   of a function that has just returned
/// @param address  of a string that is a Go function's first argument, or its first result
/// @param length   of that string
/// @param found    a Go function's result behind a string
/// @param exit     number of the system call `exit_group`
public record CallingConvention(
        String argument, String caller, String result, String address, String length, String found, int exit) {
    /// Empty for unsupported processors.
    public static Optional<CallingConvention> of(String architecture) {
        return switch (architecture) {
            case "amd64" ->
                Optional.of(
                        new CallingConvention("$rdi", "*(unsigned long *) $rsp", "$rax", "$rax", "$rbx", "$rcx", 231));
            case "arm64" -> Optional.of(new CallingConvention("$x0", "$x30", "$x0", "$x0", "$x1", "$x2", 94));
            default -> Optional.empty();
        };
    }

    /// Their placeholders in a script.
    Map<String, String> words() {
        return Map.of(
                "ARGUMENT", argument,
                "CALLER", caller,
                "RESULT", result,
                "STRINGADDRESS", address,
                "STRINGLENGTH", length,
                "WASFOUND", found,
                "ENDCALL", String.valueOf(exit));
    }
}
