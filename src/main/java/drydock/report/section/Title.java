package drydock.report.section;

import drydock.report.ReportContext;
import drydock.report.Severity;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.Locale;

/// The title: what failed, when it was inspected, and how severe it is.
public final class Title implements Section {
    /// Of the status line in all, its mark and separators not counted: it is a subject line elsewhere.
    private static final int LONGEST = 84;

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
        String words = VisibleText.brief(FailureSentence.words(story), LONGEST - word.length());
        return Inline.of(severity.mark() + " ").strong(word + " - " + words);
    }
}
