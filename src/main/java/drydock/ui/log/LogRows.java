package drydock.ui.log;

import drydock.log.Ansi;
import drydock.log.Level;
import drydock.log.LogSearch;
import drydock.model.Channel;
import drydock.model.OutputLine;
import drydock.model.Run;
import drydock.ui.kit.ReadableNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/// Converts log rows to styled text: one read-only document per batch, because per-line changes freeze the pane.
final class LogRows {
    /// Most characters shown of a line. Copying and searching use the whole line.
    static final int SHOWN = 2000;

    private static final Collection<String> PLAIN = List.of();

    private LogRows() {}

    /// How rows are written.
    ///
    /// @param times   what each line begins with
    /// @param runs    for times since the start of a run
    /// @param marks   stderr is marked in words; a container with a terminal has no stderr
    /// @param search  what is highlighted, null for nothing
    /// @param current number of the line with the current match, or [SearchModel#NONE]
    record Format(
            TimeColumn times,
            LiveRuns runs,
            boolean marks,
            @Nullable LogSearch search,
            long current) {
        static final Format PLAIN = new Format(TimeColumn.OFF, new LiveRuns(), false, null, SearchModel.NONE);
    }

    static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(
            SegmentOps<String, Collection<String>> ops, List<LogRow> rows, Format format) {
        return build(new ReadOnlyStyledDocumentBuilder<>(ops, PLAIN), rows, format);
    }

    /// The document to append: its first paragraph continues the last one of the area.
    static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> below(
            SegmentOps<String, Collection<String>> ops, List<LogRow> rows, Format format) {
        var builder = new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(ops, PLAIN);
        builder.addParagraph("", PLAIN);
        return build(builder, rows, format);
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> build(
            ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder,
            List<LogRow> rows,
            Format format) {
        rows.forEach(row -> add(builder, row, format));
        return builder.build();
    }

    /// A row that can't be drawn is shown plain, so that it does not hide the other rows.
    private static void add(
            ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder,
            LogRow row,
            Format format) {
        try {
            switch (row) {
                case LogRow.Line line -> addStyled(builder, line, format);
                case LogRow.Detail detail ->
                    builder.addParagraph(
                            "    " + shorten(withoutControls(detail.text())),
                            List.of("detail"),
                            List.of("detail-line"));
                case LogRow.End end -> builder.addParagraph(mark(end.run()), List.of("run-mark"), List.of("run-end"));
            }
        } catch (RuntimeException | StackOverflowError broken) {
            builder.addParagraph(plain(row), PLAIN, PLAIN);
        }
    }

    private static String plain(LogRow row) {
        return switch (row) {
            case LogRow.Line line -> shorten(withoutControls(line.line().text()));
            case LogRow.Detail detail -> "";
            case LogRow.End end -> "── run " + end.run().number();
        };
    }

    /// Calls no method that could have failed before.
    private static String withoutControls(String line) {
        return line.codePoints()
                .filter(point -> switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The displayed line without its prefix.
    static String text(OutputLine line) {
        return shorten(Ansi.read(line.text()).text());
    }

    private static String shorten(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + " … " + ReadableNumbers.count(text.length() - end, "more character");
    }

    private static void addStyled(
            ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder,
            LogRow.Line row,
            Format format) {
        Ansi.Styled styled = Ansi.read(row.line().text());
        String text = shorten(styled.text());
        List<String> paragraph = new ArrayList<>();
        if (row.line().channel() == Channel.STDERR) {
            paragraph.add("stderr");
        }
        paragraph.add(style(Level.of(styled.text())));
        if (text.isEmpty()) {
            builder.addParagraph("", PLAIN, paragraph);
        } else {
            builder.addParagraph(
                    text, spans(styled, text.length(), row.number() == format.current(), format), paragraph);
        }
    }

    /// What stands before a line: its time, `err` for stderr, and the sign of its level.
    ///
    /// @param previous time of the line before
    static String prefix(LogRow row, Optional<Instant> previous, Format format) {
        if (!(row instanceof LogRow.Line(long number, OutputLine line))) {
            return " ".repeat(row instanceof LogRow.End ? 0 : width(format));
        }
        try {
            String time = format.times() == TimeColumn.OFF
                    ? ""
                    : line.time()
                            .map(at -> format.times().of(at, previous, format.runs()))
                            .orElse(" ".repeat(TimeColumn.WIDTH));
            String channel = !format.marks() ? "" : line.channel() == Channel.STDERR ? "err " : "    ";
            return time + channel + sign(Level.of(Ansi.read(line.text()).text())) + ' ';
        } catch (RuntimeException | StackOverflowError broken) {
            return " ".repeat(width(format));
        }
    }

    private static int width(Format format) {
        return (format.times() == TimeColumn.OFF ? 0 : TimeColumn.WIDTH) + (format.marks() ? 4 : 0) + 2;
    }

    private static StyleSpans<Collection<String>> spans(
            Ansi.Styled styled, int length, boolean current, Format format) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        List<LogSearch.Hit> hits = hits(styled.text(), format);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(length));
        styled.spans().forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
        hits.forEach(hit -> cuts.addAll(List.of(hit.start(), hit.end())));
        int from = 0;
        for (int cut : cuts.subSet(1, length + 1)) {
            spans.add(classes(styled, hits, from, current), cut - from);
            from = cut;
        }
        return spans.create();
    }

    private static List<LogSearch.Hit> hits(String shown, Format format) {
        try {
            return format.search() == null ? List.of() : format.search().in(shown);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Collection<String> classes(Ansi.Styled styled, List<LogSearch.Hit> hits, int at, boolean current) {
        List<String> classes = new ArrayList<>();
        for (Ansi.Span span : styled.spans()) {
            if (at >= span.start() && at < span.end()) {
                addStyle(classes, span.style());
            }
        }
        for (LogSearch.Hit hit : hits) {
            if (at >= hit.start() && at < hit.end()) {
                classes.add(current ? "hit-current" : "hit");
            }
        }
        return classes.isEmpty() ? PLAIN : classes;
    }

    private static void addStyle(List<String> classes, Ansi.Style style) {
        if (style.colour() >= 0) {
            classes.add("ansi-" + style.colour());
        }
        if (style.bold()) {
            classes.add("ansi-bold");
        }
        if (style.faint()) {
            classes.add("ansi-faint");
        }
        if (style.italic()) {
            classes.add("ansi-italic");
        }
        if (style.underline()) {
            classes.add("ansi-underline");
        }
    }

    /// A shape for each level, so that colour is not needed.
    private static char sign(Level level) {
        return switch (level) {
            case ERROR -> '✖';
            case WARN -> '▲';
            case INFO, DEBUG, NONE -> ' ';
        };
    }

    private static String style(Level level) {
        return switch (level) {
            case ERROR -> "level-error";
            case WARN -> "level-warn";
            case DEBUG -> "level-debug";
            case INFO, NONE -> "level-none";
        };
    }

    static String mark(Run run) {
        StringBuilder text = new StringBuilder("── run ").append(run.number());
        run.length().ifPresent(length -> text.append(" · ").append(ReadableNumbers.of(length)));
        run.exitCode().ifPresent(code -> text.append(" · exit ").append(code));
        if (run.oomKilled()) {
            text.append(" · out of memory");
        }
        if (!run.observed()) {
            text.append(" · inferred from the log");
        }
        return text.append(' ')
                .append("─".repeat(Math.max(3, 56 - text.length())))
                .toString();
    }
}
