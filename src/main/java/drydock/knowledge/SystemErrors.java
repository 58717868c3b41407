package drydock.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Translates the C library's error messages to English if a program prints them in another language.
///
/// It covers the most common languages. Only the library's own words are translated; the program's stay unchanged.
public final class SystemErrors {
    private record Translation(String foreign, String english) {}

    private static final List<Translation> KNOWN = read();

    private SystemErrors() {}

    /// The line with the first known error in English; the same line if there is none.
    public static String english(String line) {
        for (Translation known : KNOWN) {
            int at = line.indexOf(known.foreign());
            if (at >= 0) {
                return line.substring(0, at)
                        + known.english()
                        + line.substring(at + known.foreign().length());
            }
        }
        return line;
    }

    private static List<Translation> read() {
        List<Translation> known = new ArrayList<>();
        String english = "";
        for (String line : text().split("\n")) {
            if (line.startsWith("  ")) {
                known.add(new Translation(line.strip(), english));
            } else if (!line.startsWith("#")) {
                english = line.strip();
            }
        }
        return List.copyOf(known);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(
                SystemErrors.class.getResourceAsStream("system-errors.txt"), "part of the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
