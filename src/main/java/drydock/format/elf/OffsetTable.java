package drydock.format.elf;

import java.util.Optional;
import net.fornwall.jelf.ElfRelocationAddend;
import net.fornwall.jelf.ElfRelocationAddendSection;

/// Values that the loader puts into a slot of the global offset table.
final class OffsetTable {
    private OffsetTable() {}

    /// The address that a slot will contain, from the file: the addend of its relocation, else its content.
    static Optional<Long> value(ElfImage image, long slot) {
        try {
            for (ElfRelocationAddendSection section : image.elf().sectionsOfType(ElfRelocationAddendSection.class)) {
                for (ElfRelocationAddend relocation : section.relocations) {
                    if (relocation.r_offset == slot && relocation.r_addend != 0) {
                        return Optional.of(relocation.r_addend);
                    }
                }
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            return Optional.empty();
        }
        byte[] stored = image.at(slot, 8);
        return stored.length == 8 ? Optional.of(LittleEndian.int64(stored, 0)) : Optional.empty();
    }
}
