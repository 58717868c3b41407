package drydock.ui.log;

import drydock.log.Level;
import drydock.ui.kit.Background;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which lines of the log the reader has chosen to see, and the search among them. For the FX thread.
final class LogChoice {
    private final LogModel model;
    private final Supplier<LogPane> pane;
    private final Runnable changed;
    private final SearchModel search;
    private final LogFilter filter;
    private final RunStrip runs;
    private final LogNotice notice;
    private SearchModel.Wanted wanted = new SearchModel.Wanted("", false, false);

    /// @param changed run when all lines are shown again
    /// @param compare shows two runs side by side
    LogChoice(LogModel model, Supplier<LogPane> pane, Background background, Runnable changed, Runnable compare) {
        this.model = model;
        this.pane = pane;
        this.changed = changed;
        this.search = new SearchModel(background);
        this.filter = new LogFilter(background, this::found);
        this.runs = new RunStrip(chosen -> chooseRun(), compare);
        this.notice = new LogNotice(this::showAll);
    }

    SearchModel search() {
        return search;
    }

    LogFilter filter() {
        return filter;
    }

    RunStrip runs() {
        return runs;
    }

    LogNotice notice() {
        return notice;
    }

    private @Nullable LogFeed feed() {
        return model.feedProperty().get();
    }

    /// Another log is shown, with all its lines.
    void opened() {
        filter.stop();
        LogFeed feed = feed();
        runs.refresh(feed == null ? null : feed.runs());
        filter.foldTraces(false);
        look(wanted);
    }

    /// Whether a run or a filter is chosen.
    boolean some() {
        return !runs.choice().equals(new RunChoice.All()) || filter.onlyMatches();
    }

    /// Looks for a text among the lines of the chosen runs.
    void look(SearchModel.Wanted now) {
        wanted = now;
        LogFeed feed = feed();
        if (feed != null) {
            search.search(feed.store(), now, runs.choice().range(feed.runs(), feed.store()));
        }
    }

    private void chooseRun() {
        look(wanted);
        apply();
    }

    /// Chooses the lines of other runs.
    ///
    /// @param latest the latest run, otherwise the last finished one; the same again shows all
    void showRun(boolean latest) {
        RunChoice now = latest ? new RunChoice.Latest() : new RunChoice.LastFinished();
        runs.choose(runs.choice().equals(now) ? new RunChoice.All() : now);
    }

    void onlyMatches(boolean now) {
        filter.onlyMatches(now);
        apply();
    }

    void foldTraces(boolean now) {
        filter.foldTraces(now);
        pane.get().canvas().foldTraces(now);
        apply();
    }

    /// Shows all runs, levels and lines.
    void showAll() {
        for (Level level : Level.values()) {
            filter.show(level, true);
        }
        changed.run();
        runs.choose(new RunChoice.All());
    }

    /// Shows the lines that are chosen.
    void apply() {
        LogFeed feed = feed();
        if (feed != null) {
            pane.get()
                    .showOnly(filter.lines(
                            feed, runs.choice(), search.stateProperty().get().search()));
            refreshNotice();
        }
    }

    private void found() {
        pane.get().ask();
        refreshNotice();
    }

    /// Lines have arrived.
    void more() {
        search.more();
        filter.more();
        LogFeed feed = feed();
        boolean other = runs.refresh(feed == null ? null : feed.runs());
        if (other && !runs.choice().equals(new RunChoice.All())) {
            chooseRun();
        }
        refreshNotice();
    }

    private void refreshNotice() {
        LogFeed feed = feed();
        String run = feed == null
                ? ""
                : runs.choice()
                        .among(feed.runs())
                        .map(chosen -> "Run " + chosen.number())
                        .orElse("");
        String lines = filter.words();
        notice.refresh(feed, run + (run.isEmpty() || lines.isEmpty() ? "" : ": ") + lines);
    }
}
