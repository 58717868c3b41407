package drydock.ui.log;

import drydock.model.OutputLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// The styled text of the log pane: adds rows in batches, keeps its place while rows change, and maps a selection back
/// to lines.
final class LogArea extends StyleClassedTextArea {
    private final List<LogRow> rows = new ArrayList<>();
    private final Runnable copy;
    private LogRows.Format format = LogRows.Format.PLAIN;

    /// @param copy what Ctrl+C does
    LogArea(Runnable copy) {
        super(false);
        this.copy = copy;
        setId("log");
        setEditable(false);
        setUndoManager(UndoUtils.noOpUndoManager());
        getStyleClass().add("log-area");
    }

    List<LogRow> rows() {
        return rows;
    }

    void replaceRows(List<LogRow> now, LogRows.Format newFormat) {
        Optional<Spot> anchor = spot(getAnchor());
        Optional<Spot> caret = spot(getCaretPosition());
        format = newFormat;
        rows.clear();
        rows.addAll(now);
        // A row whose text stays the same is not drawn again, but what stands before it may be different.
        setParagraphGraphicFactory(this::prefix);
        if (now.isEmpty()) {
            clear();
        } else {
            replace(0, getLength(), LogRows.document(getSegOps(), now, format));
            select(anchor, caret);
        }
    }

    /// A place in a line of the log, which another drawing may have in another row.
    private record Spot(long number, int column) {}

    private Optional<Spot> spot(int position) {
        var place = offsetToPosition(position, Bias.Backward);
        return place.getMajor() < rows.size() && rows.get(place.getMajor()) instanceof LogRow.Line line
                ? Optional.of(new Spot(line.number(), place.getMinor()))
                : Optional.empty();
    }

    /// Selects what was selected before, if its lines are still there. The area itself moves the caret to the end.
    private void select(Optional<Spot> anchor, Optional<Spot> caret) {
        int first = anchor.map(Spot::number).map(this::rowOf).orElse(-1);
        int last = caret.map(Spot::number).map(this::rowOf).orElse(-1);
        if (first >= 0 && last >= 0) {
            selectRange(
                    first,
                    Math.min(anchor.get().column(), getParagraphLength(first)),
                    last,
                    Math.min(caret.get().column(), getParagraphLength(last)));
        }
    }

    /// What stands before a line. It is no part of the text, so that a wrapped line continues to the right of it.
    private @Nullable Node prefix(int row) {
        String text = prefixText(row);
        if (text.isEmpty()) {
            return null;
        }
        Label label = new Label(text);
        label.getStyleClass().add("log-prefix");
        return label;
    }

    /// The text before a line; empty for other rows.
    String prefixText(int row) {
        return row < 0 || row >= rows.size() ? "" : LogRows.prefix(rows.get(row), timeBefore(row), format);
    }

    private Optional<Instant> timeBefore(int row) {
        for (int i = row - 1; i >= 0; i--) {
            if (rows.get(i) instanceof LogRow.Line line) {
                return line.line().time();
            }
        }
        return Optional.empty();
    }

    /// Adds rows below.
    void addRows(List<LogRow> more) {
        if (rows.isEmpty()) {
            replaceRows(more, format);
            return;
        }
        if (more.isEmpty()) {
            return;
        }
        rows.addAll(more);
        int anchor = getAnchor();
        int caret = getCaretPosition();
        append(LogRows.below(getSegOps(), more, format));
        selectRange(anchor, caret);
    }

    void toEnd() {
        if (!rows.isEmpty()) {
            flow().showAsLast(rows.size() - 1);
        }
    }

    private VirtualFlow<?, ?> flow() {
        return (VirtualFlow<?, ?>) getChildrenUnmodifiable().stream()
                .filter(VirtualFlow.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /// The row of a line of the log, or -1.
    int rowOf(long number) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof LogRow.Line line && line.number() == number) {
                return i;
            }
        }
        return -1;
    }

    int firstVisible() {
        return getVisibleParagraphs().isEmpty() ? 0 : visibleParToAllParIndex(0);
    }

    int lastVisible() {
        int count = getVisibleParagraphs().size();
        return count == 0 ? 0 : visibleParToAllParIndex(count - 1);
    }

    /// The lines that are visible.
    List<String> visibleTexts() {
        return getVisibleParagraphs().stream().map(Paragraph::getText).toList();
    }

    /// Whether the last row is visible to its end.
    boolean endVisible() {
        return place(rows.size() - 1)
                .filter(node -> node.getLayoutY() + node.getLayoutBounds().getHeight() <= getViewportHeight() + 0.5)
                .isPresent();
    }

    private Optional<? extends Node> place(int row) {
        return row < 0 || row >= rows.size()
                ? Optional.empty()
                : flow().getCellIfVisible(row).map(Cell::getNode);
    }

    /// A line and its distance from the top of the area.
    record Anchor(long number, double y) {}

    /// The first line that is visible; empty when there is none.
    Optional<Anchor> anchor() {
        for (int i = firstVisible(); i < rows.size(); i++) {
            if (rows.get(i) instanceof LogRow.Line line) {
                double y = place(i).map(Node::getLayoutY).orElse(0.0);
                return Optional.of(new Anchor(line.number(), y));
            }
        }
        return Optional.empty();
    }

    /// Moves so that a line is where it was.
    void hold(Anchor anchor) {
        int row = rowOf(anchor.number());
        if (row >= 0) {
            flow().showAtOffset(row, anchor.y());
        }
    }

    /// Number of the first line that is visible.
    long firstVisibleLine() {
        return anchor().map(Anchor::number).orElse(0L);
    }

    /// Number of the last line that is visible, or -1.
    long lastVisibleLine() {
        for (int i = Math.min(lastVisible(), rows.size() - 1); i >= 0; i--) {
            if (rows.get(i) instanceof LogRow.Line line) {
                return line.number();
            }
        }
        return -1;
    }

    /// Shows a row in the middle, with the caret in it.
    ///
    /// @param row -1 for none
    void moveToRow(int row) {
        if (row >= 0) {
            showParagraphAtCenter(row);
            moveTo(row, 0);
        }
    }

    /// Shows a row at the top.
    void toTop(int row) {
        if (row >= 0) {
            flow().showAsFirst(row);
        }
    }

    /// Lines that contain a part of the selection, or the caret.
    List<Long> selectedNumbers() {
        var range = getCaretSelectionBind();
        List<Long> numbers = new ArrayList<>();
        for (int i = range.getStartParagraphIndex(); i <= range.getEndParagraphIndex() && i < rows.size(); i++) {
            switch (rows.get(i)) {
                case LogRow.Line line -> numbers.add(line.number());
                case LogRow.Detail detail -> numbers.add(detail.number());
                case LogRow.End end -> {}
            }
        }
        return numbers.stream().distinct().toList();
    }

    /// The selection in the log's own text: without the pane's prefixes, and with lines that are cut for display in
    /// full.
    String selectedLines() {
        var range = getCaretSelectionBind();
        int first = range.getStartParagraphIndex();
        int last = range.getEndParagraphIndex();
        if (first == last) {
            return part(first, range.getStartColumnPosition(), range.getEndColumnPosition());
        }
        List<String> lines = new ArrayList<>();
        for (int i = first; i <= last && i < rows.size(); i++) {
            if (rows.get(i) instanceof LogRow.Detail) {
                continue;
            }
            int from = i == first ? range.getStartColumnPosition() : 0;
            int to = i == last ? range.getEndColumnPosition() : Integer.MAX_VALUE;
            lines.add(part(i, from, to));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private String part(int row, int from, int to) {
        if (row >= rows.size()) {
            return "";
        }
        return switch (rows.get(row)) {
            case LogRow.Detail detail -> detail.text();
            case LogRow.End end -> LogRows.mark(end.run());
            case LogRow.Line line -> part(line.line(), from, to);
        };
    }

    private String part(OutputLine line, int from, int to) {
        String whole = drydock.log.Ansi.read(line.text()).text();
        String shown = LogRows.text(line);
        int end = to >= shown.length() ? whole.length() : to;
        return whole.substring(
                Math.clamp(from, 0, whole.length()),
                Math.clamp(end, Math.clamp(from, 0, whole.length()), whole.length()));
    }

    @Override
    public void copy() {
        copy.run();
    }
}
