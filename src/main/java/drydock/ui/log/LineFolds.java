package drydock.ui.log;

import drydock.format.log.PrettyJson;
import drydock.log.Ansi;
import drydock.log.LevelMatcher;
import drydock.log.LogStore;
import drydock.model.OutputLine;
import drydock.ui.kit.ReadableNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which lines are unfolded: JSON and the rest of a long line into several rows, and a stack trace while such are
/// folded.
/// For the FX thread.
final class LineFolds {
    /// Lines that continue another which are looked at; longer traces are cut.
    private static final int LONGEST = 300;

    /// Characters in a row of a long line.
    private static final int PIECE = 160;

    private final Set<Long> unfolded = new HashSet<>();
    private boolean traces;

    /// Whether lines that continue others, such as stack frames, are folded into them.
    void foldTraces(boolean now) {
        traces = now;
    }

    void toggle(long number) {
        if (!unfolded.remove(number)) {
            unfolded.add(number);
        }
    }

    /// What is shown below a line that is not in the log as such.
    List<LogRow> below(LogStore store, long number, OutputLine shown, LineMasking masking) {
        List<LogRow> rows = new ArrayList<>();
        boolean open = unfolded.contains(number);
        if (open) {
            String text = Ansi.read(shown.text()).text();
            List<String> parts = PrettyJson.of(text);
            (parts.isEmpty() ? rest(text) : parts).forEach(part -> rows.add(new LogRow.Detail(number, part)));
        }
        if (traces) {
            List<OutputLine> folded = continued(store, number);
            if (open) {
                for (int i = 0; i < folded.size(); i++) {
                    OutputLine line = masking.shown(number + 1 + i, folded.get(i));
                    rows.add(new LogRow.Detail(number, Ansi.read(line.text()).text()));
                }
            } else if (!folded.isEmpty()) {
                rows.add(new LogRow.Detail(
                        number, "… " + ReadableNumbers.count(folded.size(), "line") + " folded, o unfolds"));
            }
        }
        return rows;
    }

    /// The part of a long line that is not shown otherwise, in pieces that fit a window.
    private static List<String> rest(String text) {
        List<String> pieces = new ArrayList<>();
        int end;
        for (int from = LogRows.SHOWN; from < text.length(); from = end) {
            end = Math.min(text.length(), from + PIECE);
            end -= end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            pieces.add(text.substring(from, end));
        }
        return pieces;
    }

    private static List<OutputLine> continued(LogStore store, long number) {
        List<OutputLine> lines = new ArrayList<>();
        for (OutputLine line : store.lines(number + 1, number + 1 + LONGEST)) {
            if (!LevelMatcher.continues(Ansi.read(line.text()).text())) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }
}
