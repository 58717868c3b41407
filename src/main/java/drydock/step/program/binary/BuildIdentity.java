package drydock.step.program.binary;

import drydock.fact.BinaryFacts.Format;
import drydock.format.elf.ElfImage;
import drydock.format.elf.Language;
import drydock.format.elf.MainFinder;
import java.util.List;
import java.util.Optional;

/// What marks a program file as this build and no other.
///
/// @param code SHA-256 of its code and constants, empty where they can't be told from the rest
/// @param text pieces of text that are its author's own
record BuildIdentity(
        long size,
        String sha256,
        FileMagic magic,
        Optional<ElfImage> elf,
        Language language,
        String code,
        List<String> text) {

    static BuildIdentity of(byte[] content) {
        FileMagic magic = FileMagic.of(content);
        Optional<ElfImage> elf = ElfImage.open(content);
        Language language = elf.map(image -> Language.of(image).language()).orElse(Language.OTHER);
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

    private static List<String> text(byte[] content, Format format, Language language) {
        return switch (format) {
            case ELF -> AuthorText.pieces(content, language);
            case SCRIPT, TEXT -> AuthorText.statements(content);
            case EMPTY, TRUNCATED_ELF, WINDOWS, MACH_O, ARCHIVE, UNKNOWN -> List.of();
        };
    }

    /// Whether text that the other one lacks says anything: of Rust, text shows only where a build can panic, so the
    /// other one has to show some at all.
    boolean comparesText(BuildIdentity other) {
        return !text.isEmpty() && (language != Language.RUST || !other.text.isEmpty());
    }

    /// @param prefix of every line
    void write(String prefix, List<String> lines) {
        lines.add(prefix + "size: " + size);
        lines.add(prefix + "sha256: " + sha256);
        lines.add(prefix + "format: " + magic.words());
        elf.ifPresent(image -> {
            lines.add(prefix + "machine: " + image.architecture());
            lines.add(prefix + "symbols: " + (image.stripped() ? "stripped" : "present"));
            lines.add(prefix + "build id: " + (image.buildId().isEmpty() ? "none" : image.buildId()));
            if (!image.goBuildId().isEmpty()) {
                lines.add(prefix + "Go build id: " + drydock.fact.EscapedText.line(image.goBuildId(), 200));
            }
            if (!code.isEmpty()) {
                lines.add(prefix + "code and constants: sha256 " + code);
            }
            MainFinder.find(image, language)
                    .ifPresent(main -> lines.add(prefix + "main does: " + MainDescription.of(main.shape())));
        });
    }
}
