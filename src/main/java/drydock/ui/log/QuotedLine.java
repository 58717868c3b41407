package drydock.ui.log;

import drydock.log.Ansi;
import drydock.log.LogStore;
import drydock.model.OutputLine;
import java.util.List;

/// Finds a line of the log that evidence quotes.
final class QuotedLine {
    private static final int STEP = 1_000;

    /// Lines from the end that are searched; evidence is quoted from there.
    private static final int SEARCHED = 50_000;

    private QuotedLine() {}

    /// The number of the last line that contains a text, or [SearchModel#NONE].
    ///
    /// @param text with secrets masked
    static long last(LogFeed feed, String text) {
        if (text.isBlank()) {
            return SearchModel.NONE;
        }
        LogStore store = feed.store();
        long first = Math.max(store.first(), store.end() - SEARCHED);
        for (long to = store.end(); to > first; to -= STEP) {
            long from = Math.max(first, to - STEP);
            List<OutputLine> lines = store.lines(from, to);
            for (int i = lines.size() - 1; i >= 0; i--) {
                String shown = Ansi.read(lines.get(i).text()).text();
                if (feed.masked(shown).contains(text.strip())) {
                    return from + i;
                }
            }
        }
        return SearchModel.NONE;
    }
}
