package drydock.step.program.binary;

import drydock.fact.BinaryFacts.Format;
import drydock.fact.EscapedText;
import drydock.format.elf.BinaryLanguage;
import drydock.format.elf.ElfImage;
import drydock.format.elf.MainFinder;
import drydock.knowledge.Thresholds;
import drydock.model.ContainerFiles;
import drydock.model.FileStat;
import drydock.step.program.chain.ContainerUser;
import drydock.step.program.chain.FileDescription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Describes a program in lines of evidence, without running it.
public final class BinaryReader {
    private BinaryReader() {}

    /// Lines of evidence about one file, or one line that says it does not exist.
    public static List<String> read(ContainerFiles files, String path) throws IOException {
        List<String> lines = new ArrayList<>(List.of(BinaryForms.PROGRAM.write(Map.of("path", path))));
        // The file is fetched first, because that also gives owner and time.
        byte[] bytes = files.read(path, Thresholds.LARGEST_PROGRAM).orElse(new byte[0]);
        Optional<FileStat> stat = files.stat(path);
        if (stat.isEmpty()) {
            lines.add(BinaryForms.NO_FILE.write());
            return lines;
        }
        String description = FileDescription.of(stat.get(), ContainerUser.Names.read(files));
        lines.add(BinaryForms.FILE.write(Map.of("file", description)));
        if (stat.get().file()) {
            boolean whole = bytes.length == stat.get().size();
            lines.add(
                    whole
                            ? BinaryForms.SHA256.write(Map.of("sum", Digest.sha256(bytes)))
                            : BinaryForms.NO_SHA256.write());
            content(lines, bytes, whole);
        }
        return lines;
    }

    /// The same, with the application's own first file if the program only starts it.
    public static List<String> read(ContainerFiles files, String path, Optional<String> entry) throws IOException {
        List<String> lines = new ArrayList<>(read(files, path));
        if (entry.isPresent() && !entry.get().equals(path)) {
            byte[] bytes = files.read(entry.get(), Thresholds.LARGEST_PROGRAM).orElse(new byte[0]);
            Optional<FileStat> stat = files.stat(entry.get());
            if (stat.isPresent()) {
                lines.add(BinaryForms.ENTRY.write(Map.of("path", entry.get())));
                lines.add(BinaryForms.ENTRY_FILE.write(
                        Map.of("file", FileDescription.of(stat.get(), ContainerUser.Names.read(files)))));
                if (bytes.length == stat.get().size()) {
                    lines.add(BinaryForms.ENTRY_SHA256.write(Map.of("sum", Digest.sha256(bytes))));
                }
            }
        }
        return lines;
    }

    private static void content(List<String> lines, byte[] bytes, boolean whole) {
        FileMagic magic = FileMagic.of(bytes);
        boolean notRead = magic.format() == Format.TRUNCATED_ELF && !whole;
        lines.add(BinaryForms.FORMAT.write(Map.of("words", notRead ? FileMagic.LARGE_ELF : magic.words())));
        ElfImage.open(bytes).ifPresent(image -> elf(lines, image, bytes));
        if (magic.format() == Format.TEXT) {
            lines.add(BinaryForms.BEGINS.write(Map.of("text", EscapedText.line(firstLine(bytes), 200))));
        }
    }

    private static String firstLine(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, 400), java.nio.charset.StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("");
    }

    private static void elf(List<String> lines, ElfImage image, byte[] bytes) {
        lines.add(BinaryForms.MACHINE.write(Map.of("machine", image.architecture())));
        String interpreter = image.interpreter();
        lines.add(BinaryForms.INTERPRETER.write(
                Map.of("static", interpreter.isEmpty() ? "none (static)" : "", "path", interpreter)));
        image.needed().forEach(library -> lines.add(BinaryForms.NEEDS.write(Map.of("library", library))));
        if (!image.runpath().isEmpty()) {
            lines.add(BinaryForms.RUNPATH.write(Map.of("path", image.runpath())));
        }
        lines.add(BinaryForms.SYMBOLS.write(Map.of("symbols", image.stripped() ? "stripped" : "present")));
        if (!image.buildId().isEmpty()) {
            lines.add(BinaryForms.BUILD_ID.write(Map.of("id", image.buildId())));
        }
        lines.add(BinaryForms.SECTIONS.write(Map.of("names", sections(image))));
        BinaryLanguage.Origin origin = BinaryLanguage.of(image);
        lines.add(language(origin));
        Optional<MainFinder.Main> main = MainFinder.find(image, origin.language());
        main.ifPresentOrElse(found -> main(lines, found), () -> lines.add(BinaryForms.NO_MAIN.write()));
        AuthorText.of(bytes, origin.language())
                .forEach(text -> lines.add(BinaryForms.TEXT.write(Map.of("text", EscapedText.line(text, 200)))));
    }

    private static String language(BinaryLanguage.Origin origin) {
        return BinaryForms.LANGUAGE.write(Map.of(
                "unknown", origin.words().isEmpty() ? "does not show" : "",
                "language", origin.language().word(),
                "version", origin.version()));
    }

    private static String sections(ElfImage image) {
        return image.sectionNames().stream()
                .filter(name -> name.startsWith("."))
                .map(EscapedText::of)
                .limit(40)
                .collect(Collectors.joining(" "));
    }

    private static void main(List<String> lines, MainFinder.Main main) {
        boolean known = main.size() > 0;
        lines.add(BinaryForms.MAIN.write(Map.of(
                "name", main.name(),
                "address", Long.toHexString(main.address()),
                "unknown", known ? "" : "size not known",
                "size", known ? main.size() : "",
                "unit", !known ? "" : main.size() == 1 ? "byte" : "bytes")));
        lines.add(BinaryForms.MAIN_DOES.write(Map.of("what", MainDescription.of(main.shape()))));
        lines.add(BinaryForms.MAIN_CODE.write(Map.of("code", EscapedText.line(main.code(), 400))));
    }
}
