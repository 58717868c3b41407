package drydock.step.program.binary;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.EscapedText;
import drydock.model.Citation;
import drydock.model.Transcript;
import drydock.step.program.chain.FileDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads back what [BinaryReader] wrote.
public final class BinaryLines {
    private static final Pattern MAIN =
            Pattern.compile("(.*) at 0x([0-9a-f]{1,16}), (?:(\\d{1,18}) bytes?|size not known)");
    private static final Pattern VERSION = Pattern.compile(" \\(.*\\)$");

    private final String step;
    private final Transcript transcript;

    public BinaryLines(String step, Transcript transcript) {
        this.step = step;
        this.transcript = transcript;
    }

    /// Empty when there is no such file.
    public Optional<BinaryFacts> read() {
        String path = EscapedText.restore(value("program"));
        return FileDescription.read(path, value("file"))
                .map(file -> new BinaryFacts(
                        file.stat(),
                        file.owner(),
                        value("sha256").matches("[0-9a-f]{64}") ? value("sha256") : "",
                        format(),
                        value("machine").isEmpty() ? Optional.empty() : Optional.of(elf()),
                        all("text").stream().map(Line::citation).toList(),
                        cite("file")));
    }

    private Format format() {
        String words = value("format");
        if (words.startsWith("ELF, cut off")) {
            return Format.TRUNCATED_ELF;
        }
        String first = words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words;
        return switch (first.replace(":", "").replace(",", "")) {
            case "ELF" -> Format.ELF;
            case "script" -> Format.SCRIPT;
            case "empty" -> Format.EMPTY;
            case "text" -> Format.TEXT;
            case "Windows" -> Format.WINDOWS;
            case "macOS" -> Format.MACH_O;
            case "zip", "gzip", "xz", "Zstandard", "bzip2", "ar" -> Format.ARCHIVE;
            default -> Format.UNKNOWN;
        };
    }

    private Elf elf() {
        String interpreter = value("interpreter");
        boolean isStatic = interpreter.equals("none (static)");
        String language = value("language");
        return new Elf(
                value("machine"),
                value("symbols").equals("stripped"),
                isStatic,
                language.equals("does not show")
                        ? ""
                        : VERSION.matcher(language).replaceFirst(""),
                isStatic ? "" : EscapedText.restore(interpreter),
                all("needs").stream()
                        .map(line -> EscapedText.restore(line.value()))
                        .toList(),
                EscapedText.restore(value("runpath")),
                value("build id"),
                main(),
                cite("machine"));
    }

    private Optional<MainFunction> main() {
        Matcher matcher = MAIN.matcher(value("main"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String size = matcher.group(3);
        return Optional.of(new MainFunction(
                matcher.group(1),
                Long.parseUnsignedLong(matcher.group(2), 16),
                size == null ? 0 : Long.parseLong(size),
                MainDescription.read(value("main does")),
                value("main code"),
                cite("main does")));
    }

    private record Line(String value, Citation citation) {}

    private List<Line> all(String key) {
        List<Line> found = new ArrayList<>();
        String prefix = key + ": ";
        for (int i = 0; i < transcript.lines().size(); i++) {
            String text = transcript.lines().get(i).text();
            if (text.startsWith(prefix)) {
                found.add(new Line(text.substring(prefix.length()), transcript.cite(step, i + 1)));
            }
        }
        return found;
    }

    private String value(String key) {
        List<Line> found = all(key);
        return found.isEmpty() ? "" : found.getFirst().value();
    }

    private Citation cite(String key) {
        List<Line> found = all(key);
        return found.isEmpty() ? Citation.field(step, key) : found.getFirst().citation();
    }
}
