package drydock.format.elf;

/// One machine instruction, as far as it matters for whether a function does anything.
///
/// @param length bytes
/// @param target where a jump or call goes that names its place, else 0
/// @param text   the bytes in hexadecimal, with a word for those that decide
public record Instruction(Kind kind, int length, long target, String text) {
    public enum Kind {
        /// Sets registers or the function's own stack, or nothing.
        QUIET,
        RETURN,
        /// Goes on elsewhere, always.
        JUMP,
        /// Calls, branches, asks the kernel, or traps.
        ACTS,
        /// Not known here.
        UNKNOWN
    }

    /// Decodes the instruction at an offset. Only what a function may hold that does nothing is known, and what
    /// surely does something; the rest is UNKNOWN.
    interface Decoder {
        Instruction decode(byte[] code, int offset, long address);
    }
}
