package drydock.report.section;

import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Entry;
import drydock.fact.SourceFacts.Known;
import drydock.fact.SourceFacts.Printed;
import drydock.fact.SourceFacts.Trap;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.List;
import java.util.regex.Pattern;

/// The findings in the program's source, if its folder is known: lines that should have been printed, and mistakes in
/// the Dockerfile and the entrypoint.
final class CodeAnalysis implements InvestigationFindings.Part {
    private static final Pattern FILLED_IN = Pattern.compile("\\$?\\{[^}]*\\}|%[-0-9.]*[a-zA-Z]");
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST = 12;
    private static final int MOST_OPEN = 4;

    @Override
    public String heading() {
        return "Code Analysis";
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        story.fact(SourceFacts.class).ifPresent(source -> {
            frames(story, source, out);
            source.entry().ifPresent(entry -> main(story, source, entry, out));
            traps(story, source, out);
            conclusion(source, out);
        });
    }

    private static void frames(ReportContext story, SourceFacts source, Blocks out) {
        if (source.frames().isEmpty()) {
            return;
        }
        out.paragraph(new Inline().strong("Where it fails,").prose(" innermost call first:"));
        out.bullets(source.frames().stream()
                .map(frame -> new Inline()
                        .code(frame.file() + ":" + frame.line())
                        .prose(": ")
                        .code(VisibleText.line(frame.text(), 160))
                        .and(story.places(List.of(frame.citation()), 1)))
                .toList());
    }

    private static void main(ReportContext story, SourceFacts source, Entry entry, Blocks out) {
        Inline title = new Inline()
                .strong("Main function (" + VisibleText.line(entry.file(), 120)
                        + (entry.line() > 0 ? ", line " + entry.line() : "") + "):");
        if (!entry.sure()) {
            title.prose(" chosen by convention; its name does not match the program");
        }
        out.paragraph(title.and(story.places(List.of(entry.citation()), 1)));
        List<Printed> telling =
                source.prints().stream().filter(CodeAnalysis::tells).toList();
        List<Inline> expected = telling.stream()
                .filter(line -> line.always() || line.inLog() == Known.YES)
                .limit(MOST)
                .map(line -> printed(story, entry, line))
                .toList();
        int open = expected.size() <= MOST_OPEN + 1 ? expected.size() : MOST_OPEN;
        out.bullets(expected.subList(0, open));
        Blocks folded = new Blocks().bullets(expected.subList(open, expected.size()));
        List<Printed> others = telling.stream()
                .filter(line -> !line.always() && line.inLog() != Known.YES)
                .toList();
        if (!others.isEmpty()) {
            Inline some = Inline.of("Printed only under a condition, and not in the log: ");
            for (int i = 0; i < Math.min(4, others.size()); i++) {
                some.prose(i == 0 ? "" : ", ")
                        .code(VisibleText.line(others.get(i).text(), 80))
                        .prose(" (line " + others.get(i).line() + ")");
            }
            folded.paragraph(
                    some.prose(others.size() > 4 ? " and " + Phrases.count(others.size() - 4, "other") + "." : "."));
        }
        if (!folded.isEmpty()) {
            out.details("Other lines that the source prints", folded);
        }
    }

    /// Whether the text has enough fixed letters to be recognised, apart from values filled in at run time.
    private static boolean tells(Printed line) {
        return FILLED_IN
                        .matcher(line.text())
                        .replaceAll("")
                        .chars()
                        .filter(Character::isLetter)
                        .count()
                >= FEWEST_LETTERS;
    }

    private static Inline printed(ReportContext story, Entry entry, Printed line) {
        boolean elsewhere = !line.file().equals(entry.file());
        Inline item = Inline.of((line.inLog() == Known.YES ? "✅" : line.inLog() == Known.NO ? "❌" : "❔")
                        + (elsewhere ? " `" + VisibleText.line(line.file(), 120) + "`, line " : " Line ") + line.line()
                        + ": ")
                .code(VisibleText.line(line.text(), 120));
        String where = switch (line.inLog()) {
            case YES -> " is in the log";
            case NO ->
                switch (line.inProgram()) {
                    case YES -> " is not in the log, but the program contains the text";
                    case NO -> " is neither in the log nor in the program";
                    case UNKNOWN -> " is not in the log";
                };
            case UNKNOWN -> ": there is no log to search";
        };
        return item.prose(where).and(story.places(List.of(line.citation()), 1));
    }

    private static void traps(ReportContext story, SourceFacts source, Blocks out) {
        if (source.traps().isEmpty()) {
            return;
        }
        out.paragraph(new Inline().strong("Dockerfile and entrypoint:"));
        out.bullets(source.traps().stream().map(trap -> trap(story, trap)).toList());
    }

    private static Inline trap(ReportContext story, Trap trap) {
        return Inline.of("❌ ")
                .code(trap.file() + ":" + trap.line())
                .prose(": ")
                .code(VisibleText.line(trap.text(), 160))
                .prose(": " + trap.words())
                .and(story.places(List.of(trap.citation()), 1));
    }

    private static void conclusion(SourceFacts source, Blocks out) {
        List<Printed> always = source.always();
        if (always.isEmpty() || always.stream().anyMatch(line -> line.inLog() != Known.NO)) {
            return;
        }
        boolean absent = always.stream().noneMatch(line -> line.inProgram() == Known.YES)
                && always.stream().anyMatch(line -> line.inProgram() == Known.NO);
        boolean there = always.stream().anyMatch(line -> line.inProgram() == Known.YES);
        String words = absent
                ? "the program was not built from this version of the source: the text that the source prints first"
                        + " is not in the program's file."
                : there
                        ? "the program contains the text that the source prints first, but did not print it."
                        : "the log has none of the lines that the source always prints.";
        out.paragraph(new Inline().strong("Conclusion:").prose(" " + words));
    }
}
