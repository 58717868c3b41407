package drydock.step.program.binary;

import drydock.fact.BinaryFacts.Format;
import drydock.fact.LineForm;
import drydock.format.elf.ElfImage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The kind of a file, from its first bytes.
///
/// @param words for the reader
record FileMagic(Format format, String words) {
    private static final int SNIFFED = 4096;

    /// @param hex the first bytes
    private record Start(Format format, String words, String hex) {
        boolean matches(byte[] file) {
            byte[] start = HexFormat.of().parseHex(hex);
            return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
        }
    }

    /// The words for a program of which only a part was read.
    static final String LARGE_ELF = "ELF, too large to be read in full";

    private static final FileMagic NOTHING = new FileMagic(Format.EMPTY, "empty");
    private static final FileMagic DAMAGED_ELF =
            new FileMagic(Format.TRUNCATED_ELF, "ELF, cut off or damaged: its headers do not fit the file");
    private static final FileMagic CLASS = new FileMagic(Format.UNKNOWN, "Java class");
    private static final FileMagic UNIVERSAL = new FileMagic(Format.MACH_O, "macOS program (Mach-O, universal)");
    private static final FileMagic ZEROS = new FileMagic(Format.UNKNOWN, "zero bytes");
    private static final FileMagic DATA = new FileMagic(Format.UNKNOWN, "data of no known kind");
    private static final FileMagic LFS =
            new FileMagic(Format.TEXT, "text: a Git LFS pointer, not the file it points to");
    private static final FileMagic SCRIPT = new FileMagic(Format.SCRIPT, "script");
    private static final FileMagic TEXT = new FileMagic(Format.TEXT, "text");
    private static final LineForm ELF = LineForm.of("ELF {kind:line}");

    private static final String CLASS_OR_UNIVERSAL = "cafebabe";

    private static final List<Start> STARTS = List.of(
            new Start(Format.WINDOWS, "Windows program (PE)", "4d5a"),
            new Start(Format.MACH_O, "macOS program (Mach-O)", "cffaedfe"),
            new Start(Format.MACH_O, "macOS program (Mach-O)", "cefaedfe"),
            new Start(Format.ARCHIVE, "zip archive", "504b0304"),
            new Start(Format.ARCHIVE, "gzip data", "1f8b"),
            new Start(Format.ARCHIVE, "xz data", "fd377a585a"),
            new Start(Format.ARCHIVE, "Zstandard data", "28b52ffd"),
            new Start(Format.ARCHIVE, "bzip2 data", "425a68"),
            new Start(Format.ARCHIVE, "ar archive", "213c617263683e"));

    private static final List<FileMagic> KINDS = Stream.concat(
                    STARTS.stream().map(start -> new FileMagic(start.format(), start.words())),
                    Stream.of(
                            NOTHING,
                            DAMAGED_ELF,
                            CLASS,
                            UNIVERSAL,
                            ZEROS,
                            DATA,
                            LFS,
                            SCRIPT,
                            TEXT,
                            new FileMagic(Format.ELF, LARGE_ELF)))
            .toList();

    static FileMagic of(byte[] file) {
        if (file.length == 0) {
            return NOTHING;
        }
        if (ElfImage.looksLikeElf(file)) {
            return ElfImage.open(file)
                    .map(image -> new FileMagic(Format.ELF, ELF.write(Map.of("kind", image.kind()))))
                    .orElse(DAMAGED_ELF);
        }
        if (file.length >= 8 && classOrMachO(file)) {
            boolean java = (file[7] & 0xff) >= 45;
            return java ? CLASS : UNIVERSAL;
        }
        return STARTS.stream()
                .filter(start -> start.matches(file))
                .findFirst()
                .map(start -> new FileMagic(start.format(), start.words()))
                .orElseGet(() -> text(file));
    }

    /// The format of these words.
    static Format read(String words) {
        return KINDS.stream()
                .filter(kind -> kind.words().equals(words))
                .map(FileMagic::format)
                .findFirst()
                .orElseGet(() -> ELF.read(words).isPresent() ? Format.ELF : Format.UNKNOWN);
    }

    private static boolean classOrMachO(byte[] file) {
        return new Start(Format.UNKNOWN, "", CLASS_OR_UNIVERSAL).matches(file);
    }

    private static FileMagic text(byte[] file) {
        byte[] head = Arrays.copyOf(file, Math.min(file.length, SNIFFED));
        for (byte b : head) {
            if (b == 0) {
                return allZero(head) ? ZEROS : DATA;
            }
        }
        if (!utf8(head)) {
            return DATA;
        }
        String text = new String(head, StandardCharsets.UTF_8);
        if (text.startsWith("version https://git-lfs.github.com/spec")) {
            return LFS;
        }
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        boolean script = start.stripLeading().startsWith("#!");
        return script ? SCRIPT : TEXT;
    }

    private static boolean allZero(byte[] head) {
        for (byte b : head) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean utf8(byte[] head) {
        int end = head.length;
        // The piece may end within a character.
        while (end > 0 && end > head.length - 4 && head[end - 1] < 0) {
            end--;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
