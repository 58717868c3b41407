package drydock.report;

import java.util.Locale;

/// What failed, when it was looked at, how bad it is.
final class Title implements Section {
    @Override
    public int weight() {
        return Sections.HEAVIEST;
    }

    @Override
    public void write(Story story, Blocks out) {
        out.heading(1, Failure.title(story));
        Line line = new Line()
                .strong("Date:")
                .prose(" " + Words.minute(story.investigation().subject().taken()))
                .lineBreak()
                .strong("Status:")
                .prose(" ");
        out.paragraph(line.and(status(story)));
        out.rule();
    }

    static Line status(Story story) {
        Severity severity = story.severity();
        String word = severity == Severity.OK ? "OK" : severity.name().toUpperCase(Locale.ROOT);
        return Line.of(severity.mark() + " ").strong(word + " - " + Failure.words(story));
    }
}
