package drydock.format.elf;

import drydock.format.elf.Instruction.Kind;
import java.util.HexFormat;
import java.util.Set;

/// The few x86-64 instructions in functions without an effect, and those that certainly have one.
///
/// Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2, opcode maps.
public final class Amd64 implements Instruction.Decoder {
    private static final int RSP = 4;
    private static final int RBP = 5;

    /// Where a function's result is stored when the caller passes a place for it.
    private static final int RDI = 7;

    private static final int RAX = 0;

    /// Operand and address size, segments (also `notrack` and padding), repetition (also `bnd`); REX follows them.
    private static final Set<Integer> PREFIXES = Set.of(0x66, 0x67, 0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0xf2, 0xf3);

    @Override
    public Instruction decode(byte[] code, int offset, long address) {
        try {
            return new Reader(code, offset, address).read();
        } catch (ArrayIndexOutOfBoundsException e) {
            return new Instruction(Kind.UNKNOWN, 1, 0, "(end of file)");
        }
    }

    /// Reads one instruction.
    private static final class Reader {
        private final byte[] code;
        private final int start;
        private final long address;
        private int at;
        private boolean operand16;
        private boolean wide;
        private boolean extended;
        private boolean threadLocal;

        Reader(byte[] code, int start, long address) {
            this.code = code;
            this.start = start;
            this.address = address;
            this.at = start;
        }

        Instruction read() {
            int op = next();
            boolean repeated = false;
            while (PREFIXES.contains(op)) {
                threadLocal |= op == 0x64 || op == 0x65;
                operand16 |= op == 0x66;
                repeated |= op == 0xf3;
                op = next();
            }
            if ((op & 0xf0) == 0x40) {
                wide = (op & 8) != 0;
                extended = (op & 1) != 0;
                op = next();
            }
            if (op == 0x0f) {
                return twoBytes(next(), repeated);
            }
            return oneByte(op);
        }

        private Instruction oneByte(int op) {
            if ((op >= 0x50 && op <= 0x5f) || op == 0x90 || op == 0x98 || op == 0x99 || op == 0xc9) {
                return quiet();
            }
            if ((op >= 0x70 && op <= 0x7f) || (op >= 0xe0 && op <= 0xe3)) {
                at++;
                return done(Kind.ACTS, "branch");
            }
            if (op >= 0xb8 && op <= 0xbf) {
                return skip(wide ? 8 : operand16 ? 2 : 4);
            }
            if ((op >= 0xb0 && op <= 0xb7) || op == 0x6a) {
                return skip(1);
            }
            return switch (op) {
                case 0xc3 -> done(Kind.RETURN, "ret");
                case 0xc2 -> {
                    at += 2;
                    yield done(Kind.RETURN, "ret");
                }
                case 0xe8 -> goesTo(Kind.ACTS, true, "call");
                case 0xe9, 0xeb -> goesTo(Kind.JUMP, op == 0xe9, "jmp");
                case 0xcc, 0xcd, 0xf4 -> done(Kind.ACTS, "trap");
                case 0xff -> group5();
                // Arithmetic and moves between registers, and to and from the stack.
                case 0x01, 0x09, 0x21, 0x29, 0x31, 0x89, 0x88 -> operands(true, 0);
                case 0x03, 0x0b, 0x23, 0x2b, 0x33, 0x8b, 0x8a, 0x63, 0x8d, 0x39, 0x3b, 0x85, 0x84 -> operands(false, 0);
                case 0x83, 0xc1 -> operands(true, 1);
                case 0xc6 -> operands(true, 1);
                case 0x81, 0xc7 -> operands(true, operand16 ? 2 : 4);
                default -> done(Kind.UNKNOWN, "?");
            };
        }

        private Instruction twoBytes(int op, boolean repeated) {
            if (op == 0x1e && repeated && (code[at] & 0xff) == 0xfa) {
                at++;
                return quiet();
            }
            if (op >= 0x80 && op <= 0x8f) {
                at += 4;
                return done(Kind.ACTS, "branch");
            }
            return switch (op) {
                case 0x05 -> done(Kind.ACTS, "syscall");
                case 0x34 -> done(Kind.ACTS, "sysenter");
                case 0x0b -> done(Kind.ACTS, "trap");
                case 0x1f -> anyOperand();
                // Between registers: movzx, movsx; xorps; movaps and movups also to the stack.
                case 0xb6, 0xb7, 0xbe, 0xbf, 0x57, 0xef -> operands(false, 0);
                case 0x11, 0x29 -> operands(true, 0);
                case 0x10, 0x28 -> operands(false, 0);
                default -> done(Kind.UNKNOWN, "?");
            };
        }

        private Instruction group5() {
            int which = (code[at] >> 3) & 7;
            anyOperand();
            return switch (which) {
                case 2, 3 -> done(Kind.ACTS, "call");
                case 4, 5 -> done(Kind.ACTS, "jmp");
                case 6 -> quiet();
                default -> done(Kind.UNKNOWN, "?");
            };
        }

        /// A register or memory operand; memory that is written must be the function's own stack or the place its
        /// caller gave for the result.
        private Instruction operands(boolean written, int immediate) {
            int modrm = code[at] & 0xff;
            int mod = modrm >> 6;
            int base = modrm & 7;
            if (mod != 3 && base == RSP) {
                base = code[at + 1] & 7;
            }
            // In place of RBP this form has no register: relative to the next instruction, or an absolute address.
            boolean noBase = mod == 0 && base == RBP;
            boolean own = mod == 3
                    || !written
                    || (!extended && !noBase && (base == RSP || base == RBP || base == RDI || base == RAX));
            own &= !(written && threadLocal);
            anyOperand();
            at += immediate;
            return own ? quiet() : done(Kind.UNKNOWN, "memory");
        }

        private Instruction anyOperand() {
            int modrm = next();
            int mod = modrm >> 6;
            int rm = modrm & 7;
            if (mod != 3) {
                int base = rm == RSP ? next() & 7 : rm;
                at += mod == 1 ? 1 : mod == 2 || (base == RBP && mod == 0) ? 4 : 0;
            }
            return quiet();
        }

        private Instruction goesTo(Kind kind, boolean far, String word) {
            long distance = far ? LittleEndian.int32(code, at) : code[at];
            at += far ? 4 : 1;
            return new Instruction(kind, at - start, address + (at - start) + distance, hex() + " " + word);
        }

        private Instruction skip(int count) {
            at += count;
            return quiet();
        }

        private Instruction quiet() {
            return done(Kind.QUIET, "");
        }

        private Instruction done(Kind kind, String word) {
            return new Instruction(kind, at - start, 0, word.isEmpty() ? hex() : hex() + " " + word);
        }

        private String hex() {
            return HexFormat.of().formatHex(code, start, Math.min(at, code.length));
        }

        private int next() {
            return code[at++] & 0xff;
        }
    }
}
