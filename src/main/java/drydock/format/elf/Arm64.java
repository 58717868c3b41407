package drydock.format.elf;

import drydock.format.elf.Instruction.Kind;
import java.util.List;
import java.util.Locale;

/// The few AArch64 instructions in functions without an effect, and those that certainly have one.
///
/// Source: Arm Architecture Reference Manual for A-profile, section C4.1, encoding index.
public final class Arm64 implements Instruction.Decoder {
    /// Bits that must have given values.
    private record Pattern(int mask, int value) {
        boolean matches(int word) {
            return (word & mask) == value;
        }
    }

    private static final List<Pattern> QUIET = List.of(
            // hints: nop, bti, paciasp, autiasp
            new Pattern(0xfffff01f, 0xd503201f),
            // movz, movn, movk
            new Pattern(0x1f800000, 0x12800000),
            // orr and eor between registers (mov, mvn)
            new Pattern(0x1f200000, 0x0a000000),
            // add and sub, immediate (sp, frame pointer, mov from sp)
            new Pattern(0x1f000000, 0x11000000),
            // add, sub and cmp between registers
            new Pattern(0x1f000000, 0x0b000000),
            // sxtw, lsl and other bit fields
            new Pattern(0x1f800000, 0x13000000),
            // adr, adrp
            new Pattern(0x1f000000, 0x10000000),
            // stp and ldp by sp: offset, pre-index, post-index
            new Pattern(0x3a0003e0, 0x280003e0),
            // ldr by any register, unsigned offset
            new Pattern(0x3b400000, 0x39400000),
            // str by sp, unsigned offset
            new Pattern(0x3b0003e0, 0x390003e0),
            // str and ldr by sp, unscaled or indexed
            new Pattern(0x3b2003e0, 0x380003e0));

    private static final List<Pattern> ACTS = List.of(
            // blr and br, conditional branches, svc and brk
            new Pattern(0xff9ff000, 0xd61f0000),
            new Pattern(0xfe000000, 0x54000000),
            new Pattern(0x7e000000, 0x34000000),
            new Pattern(0x7e000000, 0x36000000),
            new Pattern(0xff000000, 0xd4000000));

    private static final Pattern RET = new Pattern(0xfffffc1f, 0xd65f0000);
    private static final Pattern RET_AUTHENTICATED = new Pattern(0xfffffbff, 0xd65f0bff);
    private static final Pattern B = new Pattern(0xfc000000, 0x14000000);
    private static final Pattern BL = new Pattern(0xfc000000, 0x94000000);

    @Override
    public Instruction decode(byte[] code, int offset, long address) {
        if (offset + 4 > code.length) {
            return new Instruction(Kind.UNKNOWN, 4, 0, "(end of file)");
        }
        int word = LittleEndian.int32(code, offset);
        String text = String.format(Locale.ROOT, "%08x", word);
        if (RET.matches(word) || RET_AUTHENTICATED.matches(word)) {
            return new Instruction(Kind.RETURN, 4, 0, text + " ret");
        }
        long target = address + (((long) (word << 6) >> 6) << 2);
        if (B.matches(word)) {
            return new Instruction(Kind.JUMP, 4, target, text + " b");
        }
        if (BL.matches(word)) {
            return new Instruction(Kind.ACTS, 4, target, text + " call");
        }
        if (ACTS.stream().anyMatch(pattern -> pattern.matches(word))) {
            return new Instruction(Kind.ACTS, 4, 0, text + " call or branch");
        }
        boolean quiet = QUIET.stream().anyMatch(pattern -> pattern.matches(word));
        return new Instruction(quiet ? Kind.QUIET : Kind.UNKNOWN, 4, 0, quiet ? text : text + " ?");
    }
}
