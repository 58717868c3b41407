package drydock.format.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSectionHeader;
import net.fornwall.jelf.ElfSegment;

/// Whether an ELF file contains every part that its headers name.
///
/// Section headers are read here and not with jelf, which reserves memory for as many entries of a hash table as the
/// file says: some bytes could ask for gigabytes.
final class FileExtent {
    private static final int SHT_HASH = 5;
    private static final int SHT_GNU_HASH = 0x6ffffff6;

    private final ElfFile elf;
    private final ByteBuffer file;

    private FileExtent(ElfFile elf, byte[] file) {
        this.elf = elf;
        this.file = ByteBuffer.wrap(file)
                .order(elf.ei_data == ElfFile.DATA_LSB ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    static boolean whole(ElfFile elf, byte[] file) {
        return new FileExtent(elf, file).whole();
    }

    private boolean whole() {
        int smallest = elf.is32Bits() ? 40 : 64;
        if (!fits(elf.e_phoff, (long) elf.e_phnum * elf.e_phentsize)
                || !fits(elf.e_shoff, (long) elf.e_shnum * elf.e_shentsize)
                || (elf.e_shnum > 0 && elf.e_shentsize < smallest)) {
            return false;
        }
        for (int i = 0; i < elf.e_phnum; i++) {
            ElfSegment segment = elf.getProgramHeader(i);
            if (!fits(segment.p_offset, segment.p_filesz)) {
                return false;
            }
        }
        for (int i = 0; i < elf.e_shnum; i++) {
            if (!section((int) elf.e_shoff + i * elf.e_shentsize)) {
                return false;
            }
        }
        return true;
    }

    /// @param at place of the section's header
    private boolean section(int at) {
        int type = file.getInt(at + 4);
        long offset = elf.is32Bits() ? Integer.toUnsignedLong(file.getInt(at + 16)) : file.getLong(at + 24);
        long size = elf.is32Bits() ? Integer.toUnsignedLong(file.getInt(at + 20)) : file.getLong(at + 32);
        if (type == ElfSectionHeader.SHT_NOBITS || type == 0) {
            return true;
        }
        return fits(offset, size)
                && switch (type) {
                    case SHT_HASH -> size >= 8 && 8 + 4 * (count(offset) + count(offset + 4)) <= size;
                    case SHT_GNU_HASH ->
                        size >= 16 && 16 + 4 * count(offset) + (elf.is32Bits() ? 4 : 8) * count(offset + 8) <= size;
                    default -> true;
                };
    }

    private long count(long at) {
        return Integer.toUnsignedLong(file.getInt((int) at));
    }

    private boolean fits(long offset, long size) {
        return offset >= 0 && size >= 0 && offset <= file.limit() && size <= file.limit() - offset;
    }
}
