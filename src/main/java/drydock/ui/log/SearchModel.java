package drydock.ui.log;

import drydock.log.LogSearch;
import drydock.log.LogStore;
import drydock.ui.kit.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The search in a log: its text, its matches and the current match. For the FX thread.
final class SearchModel {
    /// Most matches kept; there may be more.
    static final int LIMIT = 10_000;

    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private Background.Work work = Background.Work.NONE;
    private long searchedTo;
    private boolean busy;

    SearchModel(Background background) {
        this.background = background;
    }

    /// @param search  null when there is no search
    /// @param current index of the current match, -1 before the first step
    /// @param problem why the expression can't be used, else empty
    record State(@Nullable LogSearch search, List<LogSearch.Hit> hits, boolean complete, int current, String problem) {
        static final State NONE = new State(null, List.of(), true, -1, "");

        LogSearch.@Nullable Hit hit() {
            return current < 0 ? null : hits.get(current);
        }

        /// Such as `3 of 17`.
        String words() {
            if (!problem.isEmpty() || search == null) {
                return problem;
            }
            if (hits.isEmpty()) {
                return "no match";
            }
            String all = complete ? "" + hits.size() : hits.size() + "+";
            return current < 0 ? all + (hits.size() == 1 ? " match" : " matches") : current + 1 + " of " + all;
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Starts another search.
    void search(LogStore store, String text, boolean regex) {
        work.cancel();
        busy = false;
        searchedTo = 0;
        if (text.isEmpty()) {
            state.set(State.NONE);
            return;
        }
        try {
            LogSearch search = regex ? LogSearch.regex(text) : LogSearch.literal(text);
            state.set(new State(search, List.of(), true, -1, ""));
            more(store);
        } catch (PatternSyntaxException e) {
            state.set(new State(null, List.of(), true, -1, "invalid regular expression: " + e.getDescription()));
        }
    }

    /// Searches the lines that have arrived since.
    void more(LogStore store) {
        State now = state.get();
        LogSearch search = now.search();
        long end = store.end();
        if (search == null || busy || searchedTo >= end || !now.complete()) {
            return;
        }
        busy = true;
        long from = searchedTo;
        work = background.start(
                "log search",
                () -> search.in(store, from, end, LIMIT - now.hits().size()),
                found -> found(search, found, end),
                failure -> {});
    }

    private void found(LogSearch search, LogSearch.Found found, long end) {
        State now = state.get();
        if (!search.equals(now.search())) {
            return;
        }
        busy = false;
        searchedTo = end;
        if (!found.hits().isEmpty() || now.hits().isEmpty()) {
            List<LogSearch.Hit> hits = new ArrayList<>(now.hits());
            hits.addAll(found.hits());
            state.set(new State(search, List.copyOf(hits), found.complete(), now.current(), ""));
        }
    }

    /// Goes to the next or previous match; the first time from a given line.
    LogSearch.@Nullable Hit step(int by, long fromLine) {
        State now = state.get();
        if (now.hits().isEmpty()) {
            return null;
        }
        int next = now.current() < 0
                ? nearest(now.hits(), by, fromLine)
                : Math.floorMod(now.current() + by, now.hits().size());
        state.set(new State(now.search(), now.hits(), now.complete(), next, ""));
        return now.hits().get(next);
    }

    private static int nearest(List<LogSearch.Hit> hits, int by, long line) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).line() >= line) {
                return by > 0 ? i : Math.floorMod(i - 1, hits.size());
            }
        }
        return by > 0 ? 0 : hits.size() - 1;
    }
}
