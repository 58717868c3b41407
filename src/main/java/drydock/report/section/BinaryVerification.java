package drydock.report.section;

import drydock.fact.BinaryFacts;
import drydock.fact.FileFacts;
import drydock.fact.LibraryFacts;
import drydock.model.FileStat;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The findings on the program's file: its type, and whether it can be executed.
final class BinaryVerification implements InvestigationFindings.Part {
    private static final int MOST_LIBRARIES = 12;
    private static final int MOST_STRINGS = 6;

    @Override
    public String heading() {
        return "Binary Verification";
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        story.fact(BinaryFacts.class).ifPresent(binary -> {
            FileStat stat = binary.stat();
            out.fence(
                    "text",
                    String.format(
                            Locale.ROOT,
                            "%s %s %s %s UTC %s",
                            stat.permissions(),
                            VisibleText.line(binary.owner(), 80),
                            Phrases.number(stat.size()),
                            Phrases.second(stat.modified()),
                            VisibleText.line(stat.path(), 300)));
            List<Inline> lines = new ArrayList<>();
            lines.add(type(story, binary));
            String rounded = stat.size() < 1000 ? "" : " (" + Phrases.size(stat.size()) + ")";
            lines.add(Inline.of("Size: " + Phrases.count(stat.size(), "byte") + rounded + ", modified "
                    + Phrases.second(stat.modified()) + " UTC"));
            lines.add(executable(story, stat));
            if (!binary.sha256().isEmpty()) {
                lines.add(Inline.of("SHA-256: ").code(binary.sha256()));
            }
            binary.elf().ifPresent(elf -> elf(story, elf, lines));
            story.fact(LibraryFacts.class).ifPresent(facts -> libraries(story, facts, lines));
            strings(story, binary, lines);
            out.bullets(lines);
            judgement(story, binary, out);
        });
    }

    private static Inline type(ReportContext story, BinaryFacts binary) {
        Inline line = Inline.of("Type: ");
        story.fact(FileFacts.class)
                .ifPresentOrElse(
                        file -> line.code(file.description()).and(story.places(List.of(file.citation()), 1)),
                        () -> line.prose(format(binary.format())));
        if (story.reader().isPresent()) {
            return Inline.of("✅ ").and(line);
        }
        return binary.format() == BinaryFacts.Format.ELF || binary.format() == BinaryFacts.Format.SCRIPT
                ? Inline.of("✅ ").and(line)
                : Inline.of("❌ ").and(line).prose(": " + format(binary.format()) + ", which the kernel can't execute");
    }

    private static String format(BinaryFacts.Format format) {
        return switch (format) {
            case ELF -> "ELF";
            case SCRIPT -> "script";
            case EMPTY -> "an empty file";
            case TRUNCATED_ELF -> "ELF, but cut off";
            case WINDOWS -> "a Windows program";
            case MACH_O -> "a macOS program";
            case TEXT -> "plain text";
            case ARCHIVE -> "an archive";
            case UNKNOWN -> "no known format";
        };
    }

    private static Inline executable(ReportContext story, FileStat stat) {
        Optional<String> reader = story.reader();
        if (reader.isPresent()) {
            return Inline.of("✅ ")
                    .code(reader.get())
                    .prose(" reads it, so it needs no execute permission; mode ")
                    .code(stat.permissions());
        }
        boolean executable = (stat.mode() & 0111) != 0;
        return Inline.of(executable ? "✅ Executable, mode " : "❌ Not executable by any user, mode ")
                .code(stat.permissions());
    }

    private static void elf(ReportContext story, BinaryFacts.Elf elf, List<Inline> lines) {
        boolean same = elf.architecture()
                .equals(story.investigation().subject().engine().architecture());
        String language = elf.language().isEmpty() ? "" : ", written in " + elf.language();
        lines.add(Inline.of((same ? "✅" : "❌") + " Built for " + elf.architecture() + language
                        + (elf.stripped() ? ", stripped of symbols" : ""))
                .and(story.places(List.of(elf.machine()), 1)));
        if (!elf.interpreter().isEmpty()) {
            lines.add(Inline.of("Interpreter: ").code(elf.interpreter()));
        }
        elf.main().ifPresent(main -> lines.add(main(story, main)));
    }

    private static Inline main(ReportContext story, BinaryFacts.MainFunction main) {
        String does = switch (main.shape()) {
            case RETURNS_AT_ONCE -> " returns at once: no call, no jump, no system call";
            case DOES_SOMETHING -> " is not empty: it calls or jumps";
            case UNKNOWN -> " was found, but its code could not be analysed";
        };
        Inline line = Inline.of(main.shape() == BinaryFacts.Shape.RETURNS_AT_ONCE ? "❌ " : "✅ ")
                .code(main.name());
        line.prose((main.size() > 0 ? ", " + Phrases.count(main.size(), "byte") + "," : "") + does);
        if (!main.code().isBlank()) {
            line.prose(": ").code(VisibleText.line(main.code(), 120));
        }
        return line.and(story.places(List.of(main.citation()), 1));
    }

    private static void libraries(ReportContext story, LibraryFacts facts, List<Inline> lines) {
        if (facts.isStatic()) {
            lines.add(Inline.of("✅ Linked statically, so it needs no library"));
            return;
        }
        facts.missing().stream()
                .limit(MOST_LIBRARIES)
                .forEach(missing -> lines.add(Inline.of("❌ ")
                        .code(missing.name())
                        .prose(" is not found"
                                + (missing.neededBy().isEmpty() ? "" : ", needed by `" + missing.neededBy() + "`"))
                        .and(story.places(List.of(missing.citation()), 1))));
        facts.unresolved().stream()
                .limit(MOST_LIBRARIES)
                .forEach(symbol -> lines.add(Inline.of("❌ ")
                        .code(symbol.symbol())
                        .prose(" is not provided"
                                + (symbol.library().isEmpty() ? "" : " by `" + symbol.library() + "`"))
                        .and(story.places(List.of(symbol.citation()), 1))));
        if (facts.missing().isEmpty() && facts.unresolved().isEmpty()) {
            Inline line =
                    Inline.of("✅ Libraries: all found by ").code(facts.loader()).prose(": ");
            List<LibraryFacts.Library> some =
                    facts.resolved().stream().limit(MOST_LIBRARIES).toList();
            for (int i = 0; i < some.size(); i++) {
                line.prose(i == 0 ? "" : ", ").code(some.get(i).name());
            }
            lines.add(line);
        }
    }

    private static void strings(ReportContext story, BinaryFacts binary, List<Inline> lines) {
        List<drydock.model.Citation> telling = binary.strings().stream()
                .filter(text -> text(text).matches(".*[a-z]{4}.*"))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        Inline line = Inline.of("Text in the program: ");
        List<drydock.model.Citation> some = telling.stream().limit(MOST_STRINGS).toList();
        for (int i = 0; i < some.size(); i++) {
            line.prose(i == 0 ? "" : ", ").code(VisibleText.line(text(some.get(i)), 80));
        }
        lines.add(line.and(story.places(some, 1)));
    }

    private static String text(drydock.model.Citation citation) {
        return citation.text().strip().replaceFirst("^text: ", "");
    }

    private static void judgement(ReportContext story, BinaryFacts binary, Blocks out) {
        boolean idle = binary.elf()
                .flatMap(BinaryFacts.Elf::main)
                .filter(main -> main.shape() == BinaryFacts.Shape.RETURNS_AT_ONCE)
                .isPresent();
        boolean loadable = story.fact(LibraryFacts.class)
                .map(facts -> facts.missing().isEmpty() && facts.unresolved().isEmpty())
                .orElse(true);
        String words = idle
                ? "the file is valid and executable, but it is not the real program: its main function does nothing."
                : loadable
                        ? "no problem found in the file's format and libraries."
                        : "the file is valid, but the image lacks a library or a symbol that it needs.";
        if (binary.format() == BinaryFacts.Format.ELF) {
            out.paragraph(new Inline().strong("Judgement:").prose(" " + words));
        }
    }
}
