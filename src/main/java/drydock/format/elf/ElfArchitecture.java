package drydock.format.elf;

import net.fornwall.jelf.ElfFile;

/// Names of machines in the words of images and engines.
final class ElfArchitecture {
    private ElfArchitecture() {}

    static String of(int machine, boolean little, boolean bits32) {
        return switch (machine) {
            case ElfFile.ARCH_X86_64 -> bits32 ? "amd64 (x32)" : "amd64";
            case ElfFile.ARCH_AARCH64 -> "arm64";
            case ElfFile.ARCH_386 -> "386";
            case ElfFile.ARCH_ARM -> "arm";
            case ElfFile.ARCH_RISCV -> bits32 ? "riscv32" : "riscv64";
            case ElfFile.ARCH_S390 -> "s390x";
            case ElfFile.ARCH_PPC64 -> little ? "ppc64le" : "ppc64";
            case ElfFile.ARCH_MIPS -> (bits32 ? "mips" : "mips64") + (little ? "le" : "");
            case ElfFile.ARCH_LOONGARCH -> "loong64";
            default -> "machine " + machine;
        };
    }
}
