package drydock.report.section;

import drydock.casefile.model.Note;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import java.util.List;
import java.util.Optional;

/// The user's notes on the case as a whole, and on steps that are not in this report.
final class Notes implements Section {
    @Override
    public int weight() {
        return 5;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        List<Note> notes = story.content().notes().stream()
                .filter(note -> note.step().flatMap(story::ran).isEmpty())
                .toList();
        if (notes.isEmpty()) {
            return;
        }
        out.rule().heading(2, "Notes");
        notes.forEach(note -> write(note, out));
    }

    /// The notes on a step, under its heading.
    static void of(ReportContext story, String step, Blocks out) {
        story.content().notes().stream()
                .filter(note -> note.step().equals(Optional.of(step)))
                .forEach(note -> write(note, out));
    }

    private static void write(Note note, Blocks out) {
        String about = note.step().map(step -> ", on the step `" + step + "`").orElse("");
        out.paragraph(new Inline().strong("Note, " + Phrases.minute(note.time()) + about + ":"));
        for (String line : note.text().split("\\R")) {
            out.paragraph(line);
        }
        if (!note.lines().isEmpty()) {
            out.fence("text", note.lines());
        }
    }
}
