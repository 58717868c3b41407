package drydock.format.elf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.fornwall.jelf.ElfDynamicSection;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfNoteSection;
import net.fornwall.jelf.ElfSection;
import net.fornwall.jelf.ElfSectionHeader;
import net.fornwall.jelf.ElfSegment;
import net.fornwall.jelf.ElfSymbol;
import org.jspecify.annotations.Nullable;

/// A complete ELF file: it contains every part that its headers name.
///
/// Sizes are checked against the file before any part is opened. jelf still allocates what tables inside the parts ask
/// for; an allocation that a hostile file makes too large fails at once, and counts as a file that can't be read.
public final class ElfImage {
    private static final byte[] MAGIC = {0x7f, 'E', 'L', 'F'};

    /// Code is read by address in pieces of at most this many bytes.
    private static final int LONGEST_FUNCTION = 1 << 16;

    /// Type of the note in which the Go linker keeps it.
    private static final int GO_BUILD_ID = 4;

    private final byte[] bytes;
    private final ElfFile elf;
    private final List<ElfSegment> loaded;
    private final List<ElfSection> sections;

    private ElfImage(byte[] bytes, ElfFile elf, List<ElfSegment> loaded, List<ElfSection> sections) {
        this.bytes = bytes;
        this.elf = elf;
        this.loaded = loaded;
        this.sections = sections;
    }

    /// Whether a file starts with the ELF magic number.
    public static boolean looksLikeElf(byte[] file) {
        return file.length >= 4 && Arrays.equals(file, 0, 4, MAGIC, 0, 4);
    }

    /// Opens a file. Empty when it is no ELF file, or when its headers point past its end.
    public static Optional<ElfImage> open(byte[] file) {
        if (!looksLikeElf(file)) {
            return Optional.empty();
        }
        try {
            ElfFile elf = ElfFile.from(file);
            return FileExtent.whole(elf, file)
                    ? Optional.of(new ElfImage(file, elf, loaded(elf), sections(elf)))
                    : Optional.empty();
        } catch (RuntimeException | OutOfMemoryError e) {
            // jelf throws various exceptions for a broken header.
            return Optional.empty();
        }
    }

    /// The loader that a program names, from the start of its file alone; empty when it names none.
    public static String interpreter(byte[] head) {
        return read(() -> looksLikeElf(head) ? ElfFile.from(head).getInterpreter() : "", "");
    }

    private static List<ElfSegment> loaded(ElfFile elf) {
        return List.copyOf(elf.segmentsOfType(ElfSegment.PT_LOAD));
    }

    private static List<ElfSection> sections(ElfFile elf) {
        List<ElfSection> all = new ArrayList<>();
        for (int i = 0; i < elf.e_shnum; i++) {
            all.add(elf.getSection(i));
        }
        return List.copyOf(all);
    }

    /// In the engine's words, such as `amd64`; `machine N` where it has none.
    public String architecture() {
        return ElfArchitecture.of(elf.e_machine, little(), elf.is32Bits());
    }

    boolean little() {
        return elf.ei_data == ElfFile.DATA_LSB;
    }

    boolean bits64() {
        return !elf.is32Bits();
    }

    /// Such as `64-bit, position-independent executable`.
    public String kind() {
        String bits = elf.is32Bits() ? "32-bit" : "64-bit";
        String order = little() ? "" : " big-endian";
        String type = switch (elf.e_type) {
            case ElfFile.ET_EXEC -> "executable";
            case ElfFile.ET_DYN ->
                elf.e_entry == 0 || (interpreter().isEmpty() && !pie())
                        ? "shared library"
                        : "position-independent executable";
            case ElfFile.ET_REL -> "object file";
            case ElfFile.ET_CORE -> "core dump";
            default -> "type " + elf.e_type;
        };
        return bits + order + " " + type;
    }

    private boolean pie() {
        return dynamic()
                .map(section -> (section.getFlags1() & ElfDynamicSection.DF_1_PIE) != 0)
                .orElse(false);
    }

    public long entry() {
        return elf.e_entry;
    }

    /// The loader it names, empty when it needs none.
    public String interpreter() {
        return read(elf::getInterpreter, "");
    }

    private Optional<ElfDynamicSection> dynamic() {
        return Optional.ofNullable(read(elf::getDynamicSection, null));
    }

    /// Names of the libraries it asks for (`DT_NEEDED`).
    public List<String> needed() {
        return read(() -> dynamic().map(ElfDynamicSection::getNeededLibraries).orElse(List.of()), List.of());
    }

    /// `DT_RUNPATH`, or the older `DT_RPATH`, empty when there is neither.
    public String runpath() {
        return read(() -> dynamic().map(ElfDynamicSection::getRunPath).orElse(""), "");
    }

    /// Hexadecimal, empty when there is none.
    public String buildId() {
        return note(ElfNoteSection.NT_GNU_BUILD_ID, "GNU")
                .map(HexFormat.of()::formatHex)
                .orElse("");
    }

    /// The Go linker's own mark of a build, empty when there is none.
    public String goBuildId() {
        return note(GO_BUILD_ID, "Go")
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .orElse("");
    }

    private Optional<byte[]> note(int type, String owner) {
        return read(
                () -> elf.sectionsOfType(ElfNoteSection.class).stream()
                        .filter(note -> note.n_type == type && owner.equals(note.getName()))
                        .findFirst()
                        .map(ElfNoteSection::descriptorBytes),
                Optional.empty());
    }

    /// Code and constants as linked, which neither stripping nor signing touches; empty when no section contains them.
    public byte[] linked() {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (String name : List.of(".text", ".rodata")) {
            section(name).ifPresent(part -> parts.writeBytes(part.bytes()));
        }
        return parts.toByteArray();
    }

    /// Whether the symbol table has been taken out.
    public boolean stripped() {
        return sections.stream().noneMatch(section -> section.header.sh_type == ElfSectionHeader.SHT_SYMTAB);
    }

    /// Symbols of functions, as far as there are any.
    public List<ElfSymbol> functions() {
        return read(
                () -> Optional.ofNullable(elf.getSymbolTableSection())
                        .map(table -> Arrays.stream(table.symbols)
                                .filter(symbol -> symbol.getType() == ElfSymbol.STT_FUNC && symbol.st_value != 0)
                                .toList())
                        .orElse(List.of()),
                List.of());
    }

    public static String name(ElfSymbol symbol) {
        return read(symbol::getName, "");
    }

    /// Empty if jelf finds nothing or fails on a broken or hostile file.
    private static <T extends @Nullable Object> T read(Supplier<? extends @Nullable T> reading, T nothing) {
        try {
            @Nullable T found = reading.get();
            return found == null ? nothing : found;
        } catch (RuntimeException | OutOfMemoryError e) {
            return nothing;
        }
    }

    /// Name and size of each section that takes part in the program.
    public List<String> sectionNames() {
        return sections.stream().map(ElfImage::sectionName).toList();
    }

    private static String sectionName(ElfSection section) {
        return read(section.header::getName, "");
    }

    /// An address and the bytes there.
    static final class Part {
        private final long address;
        private final byte[] bytes;

        private Part(long address, byte[] bytes) {
            this.address = address;
            this.bytes = bytes;
        }

        long address() {
            return address;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    Optional<Part> section(String name) {
        return sections.stream()
                .filter(section -> section.header.sh_type != ElfSectionHeader.SHT_NOBITS)
                .filter(section -> sectionName(section).equals(name))
                .findFirst()
                .map(section -> part(section.header));
    }

    private Part part(ElfSectionHeader header) {
        int from = (int) header.sh_offset;
        return new Part(header.sh_addr, Arrays.copyOfRange(bytes, from, from + (int) header.sh_size));
    }

    /// A section as text without its zero bytes.
    String text(String name) {
        return section(name)
                .map(part -> new String(part.bytes(), StandardCharsets.ISO_8859_1).replace('\0', '\n'))
                .orElse("");
    }

    /// Bytes at an address as loaded from the file; empty when the file has none for it.
    public byte[] at(long address, int limit) {
        return segment(address)
                .map(segment -> {
                    long skip = address - segment.p_vaddr;
                    int from = (int) (segment.p_offset + skip);
                    int count = (int) Math.min(Math.min(limit, LONGEST_FUNCTION), segment.p_filesz - skip);
                    return Arrays.copyOfRange(bytes, from, from + count);
                })
                .orElse(new byte[0]);
    }

    boolean isCode(long address) {
        return segment(address).map(ElfSegment::isExecutable).orElse(false);
    }

    private Optional<ElfSegment> segment(long address) {
        return loaded.stream()
                .filter(segment -> address >= segment.p_vaddr && address - segment.p_vaddr < segment.p_filesz)
                .findFirst();
    }

    /// The code of a program: every executable part.
    public List<Part> code() {
        return loaded.stream()
                .filter(ElfSegment::isExecutable)
                .map(segment -> new Part(segment.p_vaddr, Arrays.copyOfRange(bytes, (int) segment.p_offset, (int)
                        (segment.p_offset + segment.p_filesz))))
                .toList();
    }

    byte[] bytes() {
        return bytes;
    }

    public ElfFile elf() {
        return elf;
    }

    /// Number of functions that run before main, from the file.
    public int constructors() {
        int word = bits64() ? 8 : 4;
        return section(".init_array").map(part -> part.bytes().length / word).orElse(0)
                + section(".preinit_array")
                        .map(part -> part.bytes().length / word)
                        .orElse(0);
    }
}
