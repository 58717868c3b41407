package drydock.knowledge;

import java.util.List;

/// The C library's words for failed calls, turned into English where a program prints them in another language.
///
/// The languages are those most often met; of the message only the library's own words are known, so the program's
/// stay as they are.
public final class SystemErrors {
    private record Translation(String foreign, String english) {}

    private static final List<Translation> KNOWN = read();

    private SystemErrors() {}

    /// The line with the first known error in English; the same line where there is none.
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
        return Paragraphs.ofResource("/drydock/knowledge/system-errors.txt").stream()
                .flatMap(row ->
                        row.values("Foreign").stream().map(foreign -> new Translation(foreign, row.value("English"))))
                .toList();
    }
}
