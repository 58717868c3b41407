package drydock.format.elf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The language of a program, from its file.
public enum BinaryLanguage {
    RUST("Rust"),
    GO("Go"),
    CPP("C++"),
    C("C"),
    OTHER("");

    private static final Pattern RUSTC = Pattern.compile("rustc version ([0-9.]+)");
    private static final Pattern GO_VERSION = Pattern.compile("go1\\.[0-9]+(?:\\.[0-9]+)?");
    private static final List<String> RUST_MARKS = List.of("library/std/src/", "library/core/src/", "RUST_BACKTRACE");

    private final String word;

    BinaryLanguage(String word) {
        this.word = word;
    }

    /// Empty when the file does not show it.
    public String word() {
        return word;
    }

    /// @param version of the compiler, empty when not known
    public record Origin(BinaryLanguage language, String version) {
        /// Such as `Rust (1.63.0)`.
        public String words() {
            return version.isEmpty() ? language.word() : language.word() + " (" + version + ")";
        }
    }

    public static Origin of(ElfImage image) {
        List<String> sections = image.sectionNames();
        if (sections.contains(".gopclntab") || sections.contains(".go.buildinfo")) {
            return new Origin(GO, goVersion(image).orElse(""));
        }
        String comment = image.text(".comment");
        Matcher rustc = RUSTC.matcher(comment);
        if (rustc.find()) {
            return new Origin(RUST, rustc.group(1));
        }
        if (RUST_MARKS.stream().filter(mark -> holds(image, mark)).count() >= 2) {
            return new Origin(RUST, "");
        }
        if (image.needed().stream().anyMatch(name -> name.startsWith("libstdc++") || name.startsWith("libc++"))) {
            return new Origin(CPP, "");
        }
        boolean compiled = comment.contains("GCC:") || comment.contains("clang version");
        return new Origin(compiled ? C : OTHER, "");
    }

    private static Optional<String> goVersion(ElfImage image) {
        Matcher matcher = GO_VERSION.matcher(image.text(".go.buildinfo"));
        if (matcher.find()) {
            return Optional.of(matcher.group());
        }
        return Optional.empty();
    }

    private static boolean holds(ElfImage image, String text) {
        return LittleEndian.find(image.bytes(), text.getBytes(StandardCharsets.US_ASCII), 0) >= 0;
    }
}
