package drydock.ui.log;

import drydock.log.LogSearch;
import drydock.log.LogStore;
import drydock.ui.kit.Background;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The search in a log: its text, the lines that match and the current one. For the FX thread.
final class SearchModel {
    /// No line.
    static final long NONE = Long.MIN_VALUE;

    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
    private @Nullable LiveScan scan;
    private @Nullable LogSearch search;
    private Wanted wanted = new Wanted("", false, false);
    private long current = NONE;

    /// What is looked for.
    record Wanted(String text, boolean regex, boolean matchCase) {}

    SearchModel(Background background) {
        this.background = background;
    }

    /// @param search   null when there is no search
    /// @param matches  matching lines so far
    /// @param place    of the current line among them, from 1; 0 before the first step
    /// @param line     number of the current line, or [#NONE]
    /// @param searched in words, if not the whole log was searched; else empty
    /// @param problem  why the expression can't be used, else empty
    record State(@Nullable LogSearch search, int matches, int place, long line, String searched, String problem) {
        static final State EMPTY = new State(null, 0, 0, NONE, "", "");

        /// Such as `3 of 17`.
        String words() {
            if (!problem.isEmpty() || search == null) {
                return problem;
            }
            String count = matches == 0 ? "no match" : String.format(Locale.ROOT, "%,d", matches);
            String words = place > 0 && matches > 0
                    ? String.format(Locale.ROOT, "%,d of %s", place, count)
                    : matches == 0 ? count : count + (matches == 1 ? " line" : " lines");
            return searched.isEmpty() ? words : words + ", " + searched;
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Starts another search, or the same in other lines.
    void search(LogStore store, Wanted now, RunChoice.Range range) {
        LogSearch same = now.equals(wanted) ? search : null;
        stop();
        wanted = now;
        if (now.text().isEmpty()) {
            state.set(State.EMPTY);
            return;
        }
        try {
            LogSearch lookedFor = same == null ? LogSearch.of(now.text(), now.regex(), now.matchCase()) : same;
            search = lookedFor;
            LiveScan started = new LiveScan(background, store, range.within(lookedFor), 0, this::refresh);
            scan = started;
            refresh();
            started.more();
        } catch (PatternSyntaxException e) {
            state.set(new State(null, 0, 0, NONE, "", "invalid regular expression: " + e.getDescription()));
        }
    }

    private void stop() {
        LiveScan running = scan;
        if (running != null) {
            running.cancel();
        }
        scan = null;
        search = null;
        current = NONE;
    }

    /// Searches the lines that have arrived since.
    void more() {
        LiveScan running = scan;
        if (running != null) {
            running.more();
        }
    }

    private void refresh() {
        LiveScan running = scan;
        if (running == null) {
            return;
        }
        int place = current == NONE ? 0 : running.lines().below(current) + 1;
        String searched = running.complete()
                ? ""
                : String.format(Locale.ROOT, "%,d of %,d searched", running.looked(), running.all());
        state.set(new State(search, running.lines().size(), place, current, searched, ""));
    }

    /// Goes to the next or previous matching line; the first time from a given line.
    ///
    /// @return its number, or [#NONE]
    long step(int by, long fromLine) {
        LiveScan running = scan;
        if (running == null || running.lines().size() == 0) {
            return NONE;
        }
        int size = running.lines().size();
        int next = current == NONE
                ? running.lines().below(fromLine) + (by > 0 ? 0 : -1)
                : running.lines().below(current) + by;
        current = running.lines().get(Math.floorMod(next, size));
        refresh();
        return current;
    }
}
