package drydock.step.program.binary;

import drydock.fact.BinaryFacts.Format;
import drydock.fact.EscapedText;
import drydock.format.elf.ElfImage;
import drydock.format.elf.Language;
import drydock.format.elf.MainFinder;
import drydock.model.ContainerFiles;
import drydock.model.FileStat;
import drydock.step.program.chain.ContainerUser;
import drydock.step.program.chain.FileDescription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes down what can be seen of a program without running it.
public final class BinaryReader {
    /// A larger file is described by its first part only.
    private static final long LARGEST = 256L << 20;

    private BinaryReader() {}

    /// Lines of evidence about one file, or one line that says there is none.
    public static List<String> read(ContainerFiles files, String path) throws IOException {
        List<String> lines = new ArrayList<>(List.of("program: " + EscapedText.of(path)));
        // Fetching comes first: it tells owner and time as well.
        byte[] bytes = files.read(path, LARGEST).orElse(new byte[0]);
        Optional<FileStat> stat = files.stat(path);
        if (stat.isEmpty()) {
            lines.add("file: there is none");
            return lines;
        }
        lines.add("file: " + FileDescription.of(stat.get(), ContainerUser.Names.read(files)));
        if (stat.get().file()) {
            boolean whole = bytes.length == stat.get().size();
            lines.add("sha256: " + (whole ? Digest.sha256(bytes) : "not read in full"));
            content(lines, bytes, whole);
        }
        return lines;
    }

    private static void content(List<String> lines, byte[] bytes, boolean whole) {
        FileMagic magic = FileMagic.of(bytes);
        boolean notRead = magic.format() == Format.TRUNCATED_ELF && !whole;
        lines.add("format: " + (notRead ? "ELF, too large to be read in full" : magic.words()));
        ElfImage.open(bytes).ifPresent(image -> elf(lines, image, bytes));
        if (magic.format() == Format.TEXT) {
            lines.add("begins: " + EscapedText.line(firstLine(bytes), 200));
        }
    }

    private static String firstLine(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, 400), java.nio.charset.StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("");
    }

    private static void elf(List<String> lines, ElfImage image, byte[] bytes) {
        lines.add("machine: " + image.architecture());
        String interpreter = image.interpreter();
        lines.add("interpreter: " + (interpreter.isEmpty() ? "none (static)" : EscapedText.of(interpreter)));
        image.needed().forEach(library -> lines.add("needs: " + EscapedText.of(library)));
        if (!image.runpath().isEmpty()) {
            lines.add("runpath: " + EscapedText.of(image.runpath()));
        }
        lines.add("symbols: " + (image.stripped() ? "stripped" : "present"));
        if (!image.buildId().isEmpty()) {
            lines.add("build id: " + image.buildId());
        }
        lines.add("sections: " + sections(image));
        Language.Origin origin = Language.of(image);
        lines.add("language: " + (origin.words().isEmpty() ? "does not show" : EscapedText.of(origin.words())));
        Optional<MainFinder.Main> main = MainFinder.find(image, origin.language());
        main.ifPresentOrElse(found -> main(lines, found), () -> lines.add("main: not found"));
        AuthorText.of(bytes, origin.language()).forEach(text -> lines.add("text: " + EscapedText.line(text, 200)));
    }

    private static String sections(ElfImage image) {
        return image.sectionNames().stream()
                .filter(name -> name.startsWith("."))
                .map(EscapedText::of)
                .limit(40)
                .collect(Collectors.joining(" "));
    }

    private static void main(List<String> lines, MainFinder.Main main) {
        String size = main.size() > 0 ? main.size() + (main.size() == 1 ? " byte" : " bytes") : "size not known";
        lines.add("main: " + EscapedText.of(main.name()) + String.format(Locale.ROOT, " at 0x%x, ", main.address())
                + size);
        lines.add("main does: " + MainDescription.of(main.shape()));
        lines.add("main code: " + EscapedText.line(main.code(), 400));
    }
}
