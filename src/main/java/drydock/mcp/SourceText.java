package drydock.mcp;

import drydock.model.PlainText;
import drydock.redaction.Redactor;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Lines of a file in an investigation's source folder, masked. Nothing outside the folder is read, also not by a link.
final class SourceText {
    static final int MOST_LINES = 400;
    private static final long LARGEST = 1 << 20;

    private SourceText() {}

    /// @param from first line, from 1
    /// @throws IllegalArgumentException if the file can't be shown, with the reason
    static String of(Path folder, Redactor redactor, String file, int from, int to) throws IOException {
        Path path = folder.resolve(file).normalize();
        boolean inside = path.startsWith(folder)
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && path.toRealPath().startsWith(folder.toRealPath());
        if (!inside) {
            throw new IllegalArgumentException("There is no such file in the source folder: " + file);
        }
        if (Files.size(path) > LARGEST) {
            throw new IllegalArgumentException("The file is larger than 1 MiB: " + file);
        }
        return numbered(redactor, lines(path, file), from, to);
    }

    private static List<String> lines(Path path, String file) throws IOException {
        try {
            return Files.readString(path, StandardCharsets.UTF_8).lines().toList();
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("The file is not text: " + file, e);
        }
    }

    /// The whole is masked before lines are taken from it: a secret may span lines.
    private static String numbered(Redactor redactor, List<String> lines, int from, int to) {
        List<String> masked = redactor.redact(String.join("\n", lines)).lines().toList();
        int last = Math.min(masked.size(), Math.min(to, from + MOST_LINES - 1));
        StringBuilder text = new StringBuilder();
        for (int line = from; line <= last; line++) {
            text.append(String.format(Locale.ROOT, "%5d  %s%n", line, PlainText.of(masked.get(line - 1))));
        }
        return text.append("(lines ")
                .append(from)
                .append(" to ")
                .append(last)
                .append(" of ")
                .append(masked.size())
                .append(")\n")
                .toString();
    }
}
