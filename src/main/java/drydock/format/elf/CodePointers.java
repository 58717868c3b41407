package drydock.format.elf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Addresses of code that a function loads into registers or onto its stack before its first call.
final class CodePointers {
    private static final int BYTES = 256;
    private static final int FIRST_ARGUMENT_AMD64 = 7;
    private static final int FIRST_ARGUMENT_ARM64 = 0;

    private CodePointers() {}

    /// @param register its number, -1 when the address goes to the stack
    record Pointer(long target, int register) {
        boolean firstArgument(ElfImage image) {
            return register == (isArm(image) ? FIRST_ARGUMENT_ARM64 : FIRST_ARGUMENT_AMD64);
        }
    }

    /// @param call where the first call or jump goes, if the instruction contains it
    record Loaded(List<Pointer> pointers, Optional<Long> call) {}

    static Loaded before(ElfImage image, long function) {
        byte[] code = image.at(function, BYTES);
        return isArm(image) ? arm64(image, code, function) : amd64(image, code, function);
    }

    static boolean isArm(ElfImage image) {
        return image.architecture().equals("arm64");
    }

    private static Loaded amd64(ElfImage image, byte[] code, long function) {
        List<Pointer> pointers = new ArrayList<>();
        Amd64 decoder = new Amd64();
        int at = 0;
        while (at + 8 <= code.length) {
            long address = function + at;
            Instruction one = decoder.decode(code, at, address);
            amd64Pointer(image, code, at, address).ifPresent(pointers::add);
            if (one.kind() != Instruction.Kind.QUIET) {
                return new Loaded(pointers, target(one));
            }
            at += one.length();
        }
        return new Loaded(pointers, Optional.empty());
    }

    private static Optional<Long> target(Instruction one) {
        return one.target() == 0 ? Optional.empty() : Optional.of(one.target());
    }

    private static Optional<Pointer> amd64Pointer(ElfImage image, byte[] code, int at, long address) {
        int rex = code[at] & 0xff;
        int op = code[at + 1] & 0xff;
        int modrm = code[at + 2] & 0xff;
        boolean rip = (rex & 0xf8) == 0x48 && (modrm & 0xc7) == 0x05;
        int register = ((modrm >> 3) & 7) | ((rex & 4) << 1);
        if (rip && op == 0x8d) {
            return code(image, address + 7 + LittleEndian.int32(code, at + 3), register);
        }
        if (rip && op == 0x8b) {
            return OffsetTable.value(image, address + 7 + LittleEndian.int32(code, at + 3))
                    .flatMap(target -> code(image, target, register));
        }
        if (rex == 0x48 && op == 0xc7 && (modrm & 0xf8) == 0xc0) {
            return code(image, LittleEndian.int32(code, at + 3), modrm & 7);
        }
        if (rex == 0x48 && op == 0xc7 && modrm == 0x04) {
            return code(image, LittleEndian.int32(code, at + 4), -1);
        }
        return (rex & 0xf8) == 0xb8 ? code(image, LittleEndian.int32(code, at + 1), rex & 7) : Optional.empty();
    }

    private static Optional<Pointer> code(ElfImage image, long target, int register) {
        return image.isCode(target) ? Optional.of(new Pointer(target, register)) : Optional.empty();
    }

    private static Loaded arm64(ElfImage image, byte[] code, long function) {
        List<Pointer> pointers = new ArrayList<>();
        long[] pages = new long[32];
        for (int at = 0; at + 4 <= code.length; at += 4) {
            int word = LittleEndian.int32(code, at);
            long address = function + at;
            if ((word & 0x9f000000) == 0x90000000) {
                long page = (((long) (word << 8) >> 13) << 2) | ((word >>> 29) & 3);
                pages[word & 31] = (address & ~0xfffL) + (page << 12);
            } else if ((word & 0xffc00000) == 0x91000000 && pages[(word >> 5) & 31] != 0) {
                long target = pages[(word >> 5) & 31] + ((word >> 10) & 0xfff);
                code(image, target, word & 31).ifPresent(pointers::add);
            } else if ((word & 0xffc00000) == 0xf9400000 && pages[(word >> 5) & 31] != 0) {
                long slot = pages[(word >> 5) & 31] + ((word >> 10) & 0xfff) * 8L;
                OffsetTable.value(image, slot)
                        .flatMap(target -> code(image, target, word & 31))
                        .ifPresent(pointers::add);
            } else if ((word & 0x7c000000) == 0x14000000) {
                long distance = ((long) (word << 6) >> 6) << 2;
                return new Loaded(pointers, Optional.of(address + distance));
            } else if ((word & 0xff9ff000) == 0xd61f0000) {
                return new Loaded(pointers, Optional.empty());
            }
        }
        return new Loaded(pointers, Optional.empty());
    }
}
