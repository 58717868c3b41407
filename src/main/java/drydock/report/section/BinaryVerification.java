package drydock.report.section;

import drydock.fact.BinaryFacts;
import drydock.fact.FileFacts;
import drydock.fact.LibraryFacts;
import drydock.model.Citation;
import drydock.model.FileStat;
import drydock.model.UnixPath;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The findings on the program's file: its type, and whether it can be executed.
final class BinaryVerification implements InvestigationFindings.Part {
    private static final int MOST_LIBRARIES = 12;
    private static final int FOUND_LIBRARIES = 4;
    private static final int MOST_STRINGS = 6;

    /// What `file` says after the type: other lines tell it, or it identifies only this build.
    private static final Pattern TRIVIA = Pattern.compile(", (?:interpreter|(?:Go )?BuildID)");

    /// Where package managers put programs.
    private static final Pattern INSTALLED = Pattern.compile("(?:/\\S*)?/s?bin/|/usr/(?:local/)?lib/");

    /// Interpreters and the programs that only start others.
    private static final Pattern LAUNCHERS = Pattern.compile("(?:python|php|ruby|perl|node|lua)[\\d.]*|java|deno|bun"
            + "|(?:ba|da|a|z)?sh|busybox|npm(?:-cli[.]js)?|npx(?:-cli[.]js)?|yarn(?:[.]js)?|pnpm(?:[.]cjs)?|pm2"
            + "|gunicorn|uvicorn|hypercorn|uwsgi|celery|flask|django-admin|poetry|pipenv|bundle|rails|puma|rackup"
            + "|dotnet|tini|dumb-init|s6-svscan|supervisord|su-exec|gosu");

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
            Optional<Inline> launcher = launcher(story, binary);
            if (launcher.isPresent()) {
                out.paragraph(launcher.get());
                return;
            }
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
            lines.add(executable(story, stat));
            // A program of the distribution is told by its package; only one's own build has to be compared.
            if (!binary.sha256().isEmpty() && !stat.path().matches("/(?:usr/)?s?bin/.*")) {
                lines.add(Inline.of("SHA-256: ").code(binary.sha256()));
            }
            binary.elf().ifPresent(elf -> elf(story, elf, lines));
            story.fact(LibraryFacts.class).ifPresent(facts -> libraries(story, facts, lines));
            strings(story, binary, lines);
            out.bullets(lines);
            judgement(story, binary, out);
        });
    }

    /// What an interpreter or a launcher of the distribution runs: its own size and hash would tell nothing about the
    /// application.
    private static Optional<Inline> launcher(ReportContext story, BinaryFacts binary) {
        String path = binary.stat().path();
        boolean sound = binary.format() != BinaryFacts.Format.EMPTY
                && story.fact(LibraryFacts.class)
                        .map(facts ->
                                facts.missing().isEmpty() && facts.unresolved().isEmpty())
                        .orElse(true);
        boolean installed =
                (INSTALLED.matcher(path).lookingAt() && (binary.stat().mode() & 0111) != 0)
                        || path.contains("/node_modules/")
                        || path.startsWith("/usr/share/nodejs/");
        if (!sound || !installed || !LAUNCHERS.matcher(UnixPath.baseName(path)).matches()) {
            return Optional.empty();
        }
        Inline line = new Inline()
                .prose("✅ ")
                .code(path)
                .prose(
                        " comes with the image's packages and starts the application; it is complete and can be executed")
                .and(story.places(List.of(Citation.field("binary", path)), 1))
                .prose(".");
        binary.entry().ifPresent(entry -> line.and(entry(story, entry)));
        return Optional.of(line);
    }

    private static Inline entry(ReportContext story, BinaryFacts.Entry entry) {
        FileStat stat = entry.stat();
        Inline line = new Inline()
                .prose(" The application begins with ")
                .code(VisibleText.line(stat.path(), 300))
                .prose(": " + Phrases.number(stat.size()) + " bytes, modified " + Phrases.second(stat.modified())
                        + " UTC");
        if (!entry.sha256().isEmpty()) {
            line.prose(", SHA-256 ").code(entry.sha256());
        }
        return line.and(story.places(List.of(entry.citation()), 1)).prose(".");
    }

    private static Inline type(ReportContext story, BinaryFacts binary) {
        Inline line = Inline.of("Type: ");
        story.fact(FileFacts.class)
                .ifPresentOrElse(
                        file -> line.code(TRIVIA.split(file.description(), 2)[0])
                                .and(story.places(List.of(file.citation()), 1)),
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
        boolean loaded = story.fact(LibraryFacts.class)
                .filter(facts -> facts.loader().equals(elf.interpreter()))
                .isPresent();
        if (!elf.interpreter().isEmpty() && !loaded) {
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
        if (!main.code().isBlank() && main.shape() != BinaryFacts.Shape.DOES_SOMETHING) {
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
        boolean interpreted = story.reader().isPresent();
        if (facts.missing().isEmpty() && facts.unresolved().isEmpty() && !interpreted) {
            Inline line =
                    Inline.of("✅ Libraries: all found by ").code(facts.loader()).prose(": ");
            List<LibraryFacts.Library> some =
                    facts.resolved().stream().limit(FOUND_LIBRARIES).toList();
            for (int i = 0; i < some.size(); i++) {
                line.prose(i == 0 ? "" : ", ").code(some.get(i).name());
            }
            int more = facts.resolved().size() - some.size();
            lines.add(more > 0 ? line.prose(" and " + more + " more") : line);
        }
    }

    private static void strings(ReportContext story, BinaryFacts binary, List<Inline> lines) {
        List<drydock.model.Citation> telling = binary.strings().stream()
                .filter(text -> text(text).matches(".*[a-z]{4}.*"))
                .toList();
        if (telling.isEmpty() || !idle(binary)) {
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
        boolean idle = idle(binary);
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

    private static boolean idle(BinaryFacts binary) {
        return binary.elf()
                .flatMap(BinaryFacts.Elf::main)
                .filter(main -> main.shape() == BinaryFacts.Shape.RETURNS_AT_ONCE)
                .isPresent();
    }
}
