package drydock.format.elf;

/// One machine instruction, with the properties that decide whether a function does anything.
///
/// @param length bytes
/// @param target where a jump or call goes that names its place, else 0
/// @param text   the bytes in hexadecimal, with a word for those that decide
public record Instruction(Kind kind, int length, long target, String text) {
    public enum Kind {
        /// Sets registers or the function's own stack, or nothing.
        QUIET,
        RETURN,
        /// Jumps unconditionally.
        JUMP,
        /// Calls, branches, asks the kernel, or traps.
        ACTS,
        /// Not a known instruction.
        UNKNOWN
    }

    /// Decodes the instruction at an offset. It knows only instructions of functions without an effect and instructions
    /// that certainly have one; the rest is UNKNOWN.
    interface Decoder {
        Instruction decode(byte[] code, int offset, long address);
    }
}
