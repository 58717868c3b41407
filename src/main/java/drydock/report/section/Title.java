package drydock.report.section;

import drydock.report.ReportContext;
import drydock.report.Severity;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import java.util.Locale;

/// The title: what failed, when it was inspected, and how severe it is.
public final class Title implements Section {
    @Override
    public int weight() {
        return Sections.HEAVIEST;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        out.heading(1, FailureSentence.title(story));
        Inline line = new Inline()
                .strong("Date:")
                .prose(" " + Phrases.minute(story.investigation().subject().taken()))
                .lineBreak()
                .strong("Status:")
                .prose(" ");
        out.paragraph(line.and(status(story)));
        out.rule();
    }

    public static Inline status(ReportContext story) {
        Severity severity = story.severity();
        String word = severity == Severity.OK ? "OK" : severity.name().toUpperCase(Locale.ROOT);
        return Inline.of(severity.mark() + " ").strong(word + " - " + FailureSentence.words(story));
    }
}
