package drydock.step.program.binary;

import drydock.fact.BinaryFacts.Format;
import drydock.fact.EscapedText;
import drydock.format.elf.BinaryLanguage;
import drydock.format.elf.ElfImage;
import drydock.format.elf.MainFinder;
import drydock.step.program.binary.BuildMark.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The marks that identify one build of a program file.
///
/// @param code SHA-256 of its code and constants, empty if they can't be separated from the rest
/// @param text pieces of the author's own text
record BuildIdentity(
        long size,
        String sha256,
        FileMagic magic,
        Optional<ElfImage> elf,
        BinaryLanguage language,
        String code,
        List<String> text) {

    static BuildIdentity of(byte[] content) {
        FileMagic magic = FileMagic.of(content);
        Optional<ElfImage> elf = ElfImage.open(content);
        BinaryLanguage language =
                elf.map(image -> BinaryLanguage.of(image).language()).orElse(BinaryLanguage.OTHER);
        byte[] linked = elf.map(ElfImage::linked).orElse(new byte[0]);
        return new BuildIdentity(
                content.length,
                Digest.sha256(content),
                magic,
                elf,
                language,
                linked.length == 0 ? "" : Digest.sha256(linked),
                text(content, magic.format(), language));
    }

    private static List<String> text(byte[] content, Format format, BinaryLanguage language) {
        return switch (format) {
            case ELF -> AuthorText.pieces(content, language);
            case SCRIPT, TEXT -> AuthorText.statements(content);
            case EMPTY, TRUNCATED_ELF, WINDOWS, MACH_O, ARCHIVE, UNKNOWN -> List.of();
        };
    }

    /// Whether missing text in the other build means anything: a Rust build contains text only where it can panic, so
    /// the other build must contain some.
    boolean comparesText(BuildIdentity other) {
        return !text.isEmpty() && (language != BinaryLanguage.RUST || !other.text.isEmpty());
    }

    List<String> lines(Side side) {
        List<String> lines = new ArrayList<>();
        marks().forEach((mark, value) -> lines.add(mark.form().write(Map.of("side", side, "value", value))));
        return lines;
    }

    private Map<BuildMark, Object> marks() {
        Map<BuildMark, Object> marks = new EnumMap<>(BuildMark.class);
        marks.put(BuildMark.SIZE, size);
        marks.put(BuildMark.SHA256, sha256);
        marks.put(BuildMark.FORMAT, magic.words());
        elf.ifPresent(image -> {
            marks.put(BuildMark.MACHINE, image.architecture());
            marks.put(BuildMark.SYMBOLS, image.stripped() ? "stripped" : "present");
            marks.put(BuildMark.BUILD_ID, image.buildId().isEmpty() ? "none" : image.buildId());
            if (!image.goBuildId().isEmpty()) {
                marks.put(BuildMark.GO_BUILD_ID, EscapedText.line(image.goBuildId(), 200));
            }
            if (!code.isEmpty()) {
                marks.put(BuildMark.CODE, "sha256 " + code);
            }
            MainFinder.find(image, language)
                    .ifPresent(main -> marks.put(BuildMark.MAIN_DOES, MainDescription.of(main.shape())));
        });
        return marks;
    }
}
