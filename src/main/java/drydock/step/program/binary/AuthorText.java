package drydock.step.program.binary;

import drydock.format.elf.BinaryLanguage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text in a program that seems to be from its author and not from its runtime: crates and source paths of Rust,
/// module paths of Go, sentences of C. Only a hint for the reader.
final class AuthorText {
    private static final int MOST = 12;
    private static final int SHORTEST = 6;
    private static final Pattern CRATE =
            Pattern.compile("registry/src/[^/\\s]{1,80}/([A-Za-z0-9_-]{1,60}-\\d+\\.\\d+\\.\\d+[\\w.+-]{0,30})/");
    private static final Pattern SOURCE =
            Pattern.compile("(?<![\\w/.-])((?:[\\w-]{1,40}/){0,6}src/[\\w/-]{1,60}\\.rs)");
    private static final Pattern GO_MODULE = Pattern.compile("(?m)^(?:path|mod|dep)\t(\\S{1,120}(?:\t\\S{1,60})?)");
    private static final Pattern GO_MAIN = Pattern.compile("(?<![\\w/.])path\t(\\S{1,120})");
    private static final Pattern GO_FUNCTION = Pattern.compile("(?<![\\w./])(main\\.[A-Za-z_]\\w{2,60})(?=\0)");
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z][\\p{Print}]{3,}\\s[\\p{Print}]{2,}");

    private AuthorText() {}

    static List<String> of(byte[] file, BinaryLanguage language) {
        return switch (language) {
            case RUST -> rust(new String(file, StandardCharsets.ISO_8859_1));
            case GO -> matches(GO_MODULE, new String(file, StandardCharsets.ISO_8859_1), "module ");
            case C, CPP, OTHER -> sentences(file);
        };
    }

    /// Pieces that a program contains only if it was built from the same source, to be compared byte by byte.
    static List<String> pieces(byte[] file, BinaryLanguage language) {
        return switch (language) {
            case RUST ->
                rust(new String(file, StandardCharsets.ISO_8859_1)).stream()
                        .map(text -> text.replaceFirst("^(?:source|crate) ", ""))
                        .toList();
            case GO -> go(new String(file, StandardCharsets.ISO_8859_1));
            case C, CPP, OTHER -> sentences(file);
        };
    }

    /// The main package's path and its functions, which are also in a stripped program.
    private static List<String> go(String text) {
        List<String> found = new ArrayList<>(matches(GO_MAIN, text, "path\t"));
        found.addAll(matches(GO_FUNCTION, text, ""));
        return found;
    }

    /// Meaningful lines of a text: no comments, brackets or single words.
    static List<String> statements(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= 12 && !line.startsWith("#") && !line.startsWith("//"))
                .distinct()
                .limit(400)
                .toList();
    }

    private static List<String> rust(String text) {
        List<String> found = new ArrayList<>();
        for (String path : matches(SOURCE, text, "source ")) {
            boolean own = !path.contains("rustc") && !path.contains("registry") && !path.contains("library/");
            if (own) {
                found.add(path);
            }
        }
        found.addAll(matches(CRATE, text, "crate "));
        return found.stream().limit(MOST).toList();
    }

    private static List<String> matches(Pattern pattern, String text, String prefix) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (found.size() < MOST * 4 && matcher.find()) {
            found.add(prefix + matcher.group(1).replace('\t', ' '));
        }
        return List.copyOf(found);
    }

    private static List<String> sentences(byte[] file) {
        Set<String> found = new LinkedHashSet<>();
        int start = -1;
        for (int i = 0; i <= file.length && found.size() < MOST; i++) {
            boolean printable = i < file.length && file[i] >= ' ' && file[i] < 0x7f;
            if (printable && start < 0) {
                start = i;
            } else if (!printable && start >= 0) {
                if (i - start >= SHORTEST && i - start <= 400) {
                    String text = new String(file, start, i - start, StandardCharsets.US_ASCII);
                    if (SENTENCE.matcher(text).matches() && !text.startsWith("GCC:")) {
                        found.add(text);
                    }
                }
                start = -1;
            }
        }
        return List.copyOf(found);
    }
}
