package drydock.ui.log;

import drydock.log.Level;
import drydock.model.Run;
import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The log in the middle of the window: its bar, its runs, and its lines or a placeholder.
public final class LogView extends VBox {
    private static final int FONT_SIZE = 12;

    private final LogModel model;
    private final Background background;
    private final SearchModel search;
    private final LogFilter filter;
    private final LogPane pane;
    private final LogSaving saving;
    private final StackPane content = new StackPane();
    private final Button below =
            NodeFactory.button("log-below", "", Feather.ARROW_DOWN, "Follow new lines again (End)", this::resume);
    private final BooleanProperty wrapped = new SimpleBooleanProperty(this, "wrapped");
    private final LogMenu menu;
    private final RunStrip runs = new RunStrip(chosen -> chooseRun(), this::compareRuns);
    private final LogNotice notice = new LogNotice(this::showAll);
    private final SearchBar searchBar;
    private final LogBar bar;
    private TimeColumn kind = TimeColumn.CLOCK;
    private int fontSize = FONT_SIZE;
    private @Nullable RunComparisonView comparison;

    public LogView(LogModel model, Background background, Clock clock) {
        this.model = model;
        this.background = background;
        this.search = new SearchModel(background);
        this.saving = new LogSaving(background);
        this.filter = new LogFilter(background, this::found);
        this.menu = new LogMenu(filter, this::filter, this::foldTraces, this::times);
        this.pane = new LogPane(background, clock, model, this::area, this::paused, this::updated);
        this.searchBar = new SearchBar(search, this::look, this::step);
        this.bar = new LogBar(searchBar, menu, () -> copy(true), this::save);
        bar.wrap().selectedProperty().bindBidirectional(wrapped);
        setId("log-view");
        getStyleClass().add("log-view");
        below.getStyleClass().addAll("accent", "log-below");
        NodeFactory.show(below, false);
        StackPane.setAlignment(below, javafx.geometry.Pos.BOTTOM_RIGHT);
        content.getStyleClass().add("log-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(bar, runs, notice, content);
        listen();
        face();
    }

    private void listen() {
        bar.times().selectedProperty().addListener((property, before, now) -> {
            menu.refresh(shownTimes());
            pane.canvas().reformat(format());
        });
        bar.only().selectedProperty().addListener((property, before, now) -> {
            filter.onlyMatches(now);
            filter();
        });
        model.feedProperty().addListener((property, before, now) -> opened(now));
        model.stateProperty().addListener((property, before, now) -> face());
        search.stateProperty().addListener((property, before, now) -> {
            searched(before, now);
            // In a narrow pane there is room for one of them.
            NodeFactory.show(bar.status(), now.search() == null);
        });
        pane.canvas().drawnProperty().addListener((property, before, now) -> face());
    }

    private LogArea area() {
        LogArea area = new LogArea(() -> copy(true));
        area.wrapTextProperty().bind(wrapped);
        area.setContextMenu(menu());
        area.setStyle("-fx-font-size: " + fontSize + "px;");
        area.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown()) {
                zoom(event.getDeltaY() > 0 ? 1 : -1);
                event.consume();
            }
        });
        area.lengthProperty().addListener((property, before, now) -> {
            if (before == 0 || now == 0) {
                face();
            }
        });
        new LogKeys(this::pane, this).install(area);
        return area;
    }

    private LogPane pane() {
        return pane;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Copy", () -> copy(true)),
                item("Copy with secrets unmasked", () -> copy(false)),
                item(
                        "Reveal or mask the secrets of these lines (m)",
                        () -> pane().canvas().revealSecrets()),
                item(
                        "Unfold or fold JSON and stack traces (o)",
                        () -> pane().canvas().unfold()),
                item("Follow new lines (End)", this::resume));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    public ToggleButton wrap() {
        return bar.wrap();
    }

    public ToggleButton times() {
        return bar.times();
    }

    /// Makes the text larger or smaller.
    ///
    /// @param by in pixels; 0 for the usual size
    public void zoom(int by) {
        fontSize = by == 0 ? FONT_SIZE : Math.clamp(fontSize + (long) by, 7, 40);
        pane.area().setStyle("-fx-font-size: " + fontSize + "px;");
        pane.resized();
    }

    /// Shows the lines of other runs.
    ///
    /// @param latest the latest run, otherwise the last finished one; the same again shows all
    public void showRun(boolean latest) {
        RunChoice wanted = latest ? new RunChoice.Latest() : new RunChoice.LastFinished();
        runs.choose(runs.choice().equals(wanted) ? new RunChoice.All() : wanted);
    }

    /// Shows two runs side by side, or the log again.
    public void compareRuns() {
        LogFeed feed = model.feedProperty().get();
        boolean shown = comparison != null;
        comparison = null;
        if (!shown && feed != null && runs.runs().size() > 1) {
            List<Run> all = runs.runs();
            Run one = runs.choice()
                    .among(feed.runs())
                    .orElseGet(() -> Run.lastFinished(all).orElse(all.getLast()));
            comparison = new RunComparisonView(background, feed, all, one, this::compareRuns);
        }
        face();
    }

    private void foldTraces(boolean now) {
        filter.foldTraces(now);
        pane.canvas().foldTraces(now);
        filter();
    }

    void toggleTraces() {
        menu.toggleTraces();
    }

    void toggleOnlyMatches() {
        bar.only().fire();
    }

    private void showAll() {
        for (Level level : Level.values()) {
            filter.show(level, true);
        }
        menu.refresh(shownTimes());
        bar.only().setSelected(false);
        runs.choose(new RunChoice.All());
    }

    private void times(TimeColumn now) {
        kind = now == TimeColumn.OFF ? kind : now;
        if (bar.times().isSelected() == (now == TimeColumn.OFF)) {
            bar.times().setSelected(now != TimeColumn.OFF);
        } else {
            pane.canvas().reformat(format());
        }
    }

    private TimeColumn shownTimes() {
        return bar.times().isSelected() ? kind : TimeColumn.OFF;
    }

    public void focusSearch() {
        searchBar.focus();
    }

    public void focusLog() {
        pane.area().requestFocus();
    }

    /// Goes to the next match, or with -1 to the previous one.
    public void step(int by) {
        long line = search.step(by, pane.area().firstVisibleLine());
        if (line != SearchModel.NONE) {
            pane.reveal(line, format());
        }
    }

    /// Follows the end of the log again.
    public void resume() {
        pane.resume();
    }

    /// Shows the last line that contains a text. The window keeps the log only while the container is selected.
    ///
    /// @return whether there is one
    public boolean revealText(String text) {
        LogFeed feed = model.feedProperty().get();
        long line = feed == null ? SearchModel.NONE : QuotedLine.last(feed, text);
        if (line == SearchModel.NONE) {
            return false;
        }
        showAll();
        pane.reveal(line);
        return true;
    }

    private LogRows.Format format() {
        LogFeed feed = model.feedProperty().get();
        return new LogRows.Format(
                shownTimes(),
                feed == null ? new LiveRuns() : feed.runs(),
                true,
                search.stateProperty().get().search(),
                search.stateProperty().get().line());
    }

    private void opened(@Nullable LogFeed feed) {
        filter.stop();
        comparison = null;
        runs.refresh(feed == null ? null : feed.runs());
        pane.show(feed, format());
        filter.foldTraces(false);
        menu.unfoldTraces();
        face();
        look();
        if (!runs.choice().equals(new RunChoice.All()) || bar.only().isSelected()) {
            showAll();
        }
        updated();
    }

    private void look() {
        LogFeed feed = model.feedProperty().get();
        if (feed != null) {
            search.search(feed.store(), searchBar.wanted(), runs.choice().range(feed.runs(), feed.store()));
        }
    }

    private void searched(SearchModel.State before, SearchModel.State now) {
        if (before.search() == null ? now.search() != null : !before.search().equals(now.search())) {
            if (filter.onlyMatches()) {
                filter();
            }
            pane.canvas().reformat(format());
        }
    }

    /// The search is about the lines of the chosen run too.
    private void chooseRun() {
        look();
        filter();
    }

    /// Shows the lines that the reader has chosen.
    private void filter() {
        LogFeed feed = model.feedProperty().get();
        if (feed != null) {
            pane.showOnly(filter.lines(
                    feed, runs.choice(), search.stateProperty().get().search()));
            refreshNotice();
        }
    }

    private void found() {
        pane.ask();
        refreshNotice();
    }

    private void paused(long unseen) {
        NodeFactory.show(below, unseen >= 0);
        below.setText(unseen <= 0 ? "Follow again" : ReadableNumbers.count(unseen, "new line") + " below");
    }

    /// Run with every update of the pane.
    private void updated() {
        search.more();
        filter.more();
        LogFeed feed = model.feedProperty().get();
        boolean other = runs.refresh(feed == null ? null : feed.runs());
        if (other && !runs.choice().equals(new RunChoice.All())) {
            chooseRun();
        }
        refreshNotice();
    }

    private void refreshNotice() {
        LogFeed feed = model.feedProperty().get();
        String run = feed == null
                ? ""
                : runs.choice()
                        .among(feed.runs())
                        .map(chosen -> "Run " + chosen.number())
                        .orElse("");
        String lines = filter.words();
        notice.refresh(feed, run + (run.isEmpty() || lines.isEmpty() ? "" : ": ") + lines);
    }

    private void copy(boolean masked) {
        String selected = pane.selectedLines();
        LogFeed feed = model.feedProperty().get();
        if (!selected.isEmpty()) {
            Copying.copy(masked ? model.masked(selected) : selected);
        } else if (feed != null) {
            saving.copy(feed, masked, this::say);
        }
    }

    private void save() {
        LogFeed feed = model.feedProperty().get();
        if (feed != null && getScene() != null) {
            saving.save(feed, bar.times().isSelected(), getScene().getWindow(), this::say);
        }
    }

    /// Says something about the log until its state changes.
    private void say(String text) {
        bar.status().setText(text);
    }

    /// Shows lines if there are any, or why there are none.
    private void face() {
        LogState now = model.stateProperty().get();
        LogFeed feed = model.feedProperty().get();
        boolean lines = feed != null && feed.store().end() > feed.store().first();
        boolean drawn =
                feed == null || feed.equals(pane.canvas().drawnProperty().get());
        bar.status().setText(drawn ? LogFaces.words(now) : "");
        bar.status().setVisible(feed != null);
        RunComparisonView compared = comparison;
        if (compared != null) {
            content.getChildren().setAll(compared);
        } else if (!drawn) {
            content.getChildren().setAll(LogFaces.notDrawn(pane::redraw));
        } else if (lines) {
            if (!content.getChildren().contains(pane)) {
                content.getChildren().setAll(pane, below);
            }
        } else {
            content.getChildren().setAll(LogFaces.instead(now));
        }
    }
}
