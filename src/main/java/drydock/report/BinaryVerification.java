package drydock.report;

import drydock.fact.BinaryFacts;
import drydock.fact.FileFacts;
import drydock.fact.LibraryFacts;
import drydock.model.FileStat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What kind of file the program is, and whether it can be executed at all.
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
    public void write(Story story, Blocks out) {
        story.fact(BinaryFacts.class).ifPresent(binary -> {
            FileStat stat = binary.stat();
            out.fence(
                    "text",
                    String.format(
                            Locale.ROOT,
                            "%s %s %s %s UTC %s",
                            stat.permissions(),
                            Visible.line(binary.owner(), 80),
                            Words.number(stat.size()),
                            Words.second(stat.modified()),
                            Visible.line(stat.path(), 300)));
            List<Line> lines = new ArrayList<>();
            lines.add(type(story, binary));
            String rounded = stat.size() < 1000 ? "" : " (" + Words.size(stat.size()) + ")";
            lines.add(Line.of("Size: " + Words.count(stat.size(), "byte") + rounded + ", modified "
                    + Words.second(stat.modified()) + " UTC"));
            lines.add(executable(story, stat));
            if (!binary.sha256().isEmpty()) {
                lines.add(Line.of("SHA-256: ").code(binary.sha256()));
            }
            binary.elf().ifPresent(elf -> elf(story, elf, lines));
            story.fact(LibraryFacts.class).ifPresent(facts -> libraries(story, facts, lines));
            strings(story, binary, lines);
            out.bullets(lines);
            judgement(story, binary, out);
        });
    }

    private static Line type(Story story, BinaryFacts binary) {
        Line line = Line.of("Type: ");
        story.fact(FileFacts.class)
                .ifPresentOrElse(
                        file -> line.code(file.description()).and(story.places(List.of(file.citation()), 1)),
                        () -> line.prose(format(binary.format())));
        if (story.reader().isPresent()) {
            return Line.of("✅ ").and(line);
        }
        return binary.format() == BinaryFacts.Format.ELF || binary.format() == BinaryFacts.Format.SCRIPT
                ? Line.of("✅ ").and(line)
                : Line.of("❌ ").and(line).prose(": " + format(binary.format()) + ", which the kernel can't execute");
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

    private static Line executable(Story story, FileStat stat) {
        Optional<String> reader = story.reader();
        if (reader.isPresent()) {
            return Line.of("✅ ")
                    .code(reader.get())
                    .prose(" reads it, so it needs no execute permission; mode ")
                    .code(stat.permissions());
        }
        boolean executable = (stat.mode() & 0111) != 0;
        return Line.of(executable ? "✅ Executable, mode " : "❌ Not executable for anybody, mode ")
                .code(stat.permissions());
    }

    private static void elf(Story story, BinaryFacts.Elf elf, List<Line> lines) {
        boolean same = elf.architecture()
                .equals(story.investigation().subject().engine().architecture());
        String language = elf.language().isEmpty() ? "" : ", written in " + elf.language();
        lines.add(Line.of((same ? "✅" : "❌") + " Built for " + elf.architecture() + language
                        + (elf.stripped() ? ", stripped of symbols" : ""))
                .and(story.places(List.of(elf.machine()), 1)));
        if (!elf.interpreter().isEmpty()) {
            lines.add(Line.of("Interpreter: ").code(elf.interpreter()));
        }
        elf.main().ifPresent(main -> lines.add(main(story, main)));
    }

    private static Line main(Story story, BinaryFacts.MainFunction main) {
        String does = switch (main.shape()) {
            case RETURNS_AT_ONCE -> " returns at once: no call, no jump, no system call";
            case DOES_SOMETHING -> " does something: it calls or jumps";
            case UNKNOWN -> " was found; what it does could not be told";
        };
        Line line = Line.of(main.shape() == BinaryFacts.Shape.RETURNS_AT_ONCE ? "❌ " : "✅ ")
                .code(main.name());
        line.prose((main.size() > 0 ? ", " + Words.count(main.size(), "byte") + "," : "") + does);
        if (!main.code().isBlank()) {
            line.prose(": ").code(Visible.line(main.code(), 120));
        }
        return line.and(story.places(List.of(main.citation()), 1));
    }

    private static void libraries(Story story, LibraryFacts facts, List<Line> lines) {
        if (facts.isStatic()) {
            lines.add(Line.of("✅ Linked statically, so it needs no library"));
            return;
        }
        facts.missing().stream()
                .limit(MOST_LIBRARIES)
                .forEach(missing -> lines.add(Line.of("❌ ")
                        .code(missing.name())
                        .prose(" is not found"
                                + (missing.neededBy().isEmpty() ? "" : ", needed by `" + missing.neededBy() + "`"))
                        .and(story.places(List.of(missing.citation()), 1))));
        facts.unresolved().stream()
                .limit(MOST_LIBRARIES)
                .forEach(symbol -> lines.add(Line.of("❌ ")
                        .code(symbol.symbol())
                        .prose(" is not provided"
                                + (symbol.library().isEmpty() ? "" : " by `" + symbol.library() + "`"))
                        .and(story.places(List.of(symbol.citation()), 1))));
        if (facts.missing().isEmpty() && facts.unresolved().isEmpty()) {
            Line line =
                    Line.of("✅ Libraries: all found by ").code(facts.loader()).prose(": ");
            List<LibraryFacts.Library> some =
                    facts.resolved().stream().limit(MOST_LIBRARIES).toList();
            for (int i = 0; i < some.size(); i++) {
                line.prose(i == 0 ? "" : ", ").code(some.get(i).name());
            }
            lines.add(line);
        }
    }

    private static void strings(Story story, BinaryFacts binary, List<Line> lines) {
        List<drydock.model.Citation> telling = binary.strings().stream()
                .filter(text -> text(text).matches(".*[a-z]{4}.*"))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        Line line = Line.of("Text of its own in it: ");
        List<drydock.model.Citation> some = telling.stream().limit(MOST_STRINGS).toList();
        for (int i = 0; i < some.size(); i++) {
            line.prose(i == 0 ? "" : ", ").code(Visible.line(text(some.get(i)), 80));
        }
        lines.add(line.and(story.places(some, 1)));
    }

    private static String text(drydock.model.Citation citation) {
        return citation.text().strip().replaceFirst("^text: ", "");
    }

    private static void judgement(Story story, BinaryFacts binary, Blocks out) {
        boolean idle = binary.elf()
                .flatMap(BinaryFacts.Elf::main)
                .filter(main -> main.shape() == BinaryFacts.Shape.RETURNS_AT_ONCE)
                .isPresent();
        boolean loadable = story.fact(LibraryFacts.class)
                .map(facts -> facts.missing().isEmpty() && facts.unresolved().isEmpty())
                .orElse(true);
        String words = idle
                ? "the file is sound and can be executed, but there is no program in it: its main function does nothing."
                : loadable
                        ? "nothing in the file itself keeps it from being executed."
                        : "the file is sound, but the image lacks what it needs to be loaded.";
        if (binary.format() == BinaryFacts.Format.ELF) {
            out.paragraph(new Line().strong("Judgement:").prose(" " + words));
        }
    }
}
