package drydock.step.program.binary;

import drydock.fact.BinaryFacts.Format;
import drydock.format.elf.ElfImage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What kind of file bytes are, by how they begin.
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

    static FileMagic of(byte[] file) {
        if (file.length == 0) {
            return new FileMagic(Format.EMPTY, "empty");
        }
        if (ElfImage.looksLikeElf(file)) {
            return ElfImage.open(file)
                    .map(image -> new FileMagic(Format.ELF, "ELF " + image.kind()))
                    .orElse(new FileMagic(
                            Format.TRUNCATED_ELF, "ELF, cut off or damaged: its headers do not fit the file"));
        }
        if (file.length >= 8 && classOrMachO(file)) {
            boolean java = (file[7] & 0xff) >= 45;
            return java
                    ? new FileMagic(Format.UNKNOWN, "Java class")
                    : new FileMagic(Format.MACH_O, "macOS program (Mach-O, universal)");
        }
        return STARTS.stream()
                .filter(start -> start.matches(file))
                .findFirst()
                .map(start -> new FileMagic(start.format(), start.words()))
                .orElseGet(() -> text(file));
    }

    private static boolean classOrMachO(byte[] file) {
        return new Start(Format.UNKNOWN, "", CLASS_OR_UNIVERSAL).matches(file);
    }

    private static FileMagic text(byte[] file) {
        byte[] head = Arrays.copyOf(file, Math.min(file.length, SNIFFED));
        for (byte b : head) {
            if (b == 0) {
                boolean blank = allZero(head);
                return new FileMagic(Format.UNKNOWN, blank ? "zero bytes" : "data of no known kind");
            }
        }
        if (!utf8(head)) {
            return new FileMagic(Format.UNKNOWN, "data of no known kind");
        }
        String text = new String(head, StandardCharsets.UTF_8);
        if (text.startsWith("version https://git-lfs.github.com/spec")) {
            return new FileMagic(Format.TEXT, "text: a Git LFS pointer, not the file it points to");
        }
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        boolean script = start.stripLeading().startsWith("#!");
        return script ? new FileMagic(Format.SCRIPT, "script") : new FileMagic(Format.TEXT, "text");
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
