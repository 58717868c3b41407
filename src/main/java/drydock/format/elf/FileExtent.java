package drydock.format.elf;

import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSectionHeader;
import net.fornwall.jelf.ElfSegment;

/// Whether an ELF file contains every part that its headers name.
final class FileExtent {
    private FileExtent() {}

    static boolean whole(ElfFile elf, long length) {
        if (!fits(elf.e_phoff, (long) elf.e_phnum * elf.e_phentsize, length)
                || !fits(elf.e_shoff, (long) elf.e_shnum * elf.e_shentsize, length)) {
            return false;
        }
        for (int i = 0; i < elf.e_phnum; i++) {
            ElfSegment segment = elf.getProgramHeader(i);
            if (!fits(segment.p_offset, segment.p_filesz, length)) {
                return false;
            }
        }
        for (int i = 0; i < elf.e_shnum; i++) {
            ElfSectionHeader header = elf.getSection(i).header;
            boolean stored = header.sh_type != ElfSectionHeader.SHT_NOBITS && header.sh_type != 0;
            if (stored && !fits(header.sh_offset, header.sh_size, length)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(long offset, long size, long length) {
        return offset >= 0 && size >= 0 && offset <= length && size <= length - offset;
    }
}
