package drydock.ui.log;

import drydock.model.Run;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.time.Clock;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The log in the middle of the window: its bar, its runs, and its lines or a placeholder.
public final class LogView extends VBox {
    private final LogModel model;
    private final Background background;
    private final LogLook look = new LogLook();
    private final LogChoice choice;
    private final LineActions actions;
    private final LineMeaningBar meaning;
    private final LogPane pane;
    private final StackPane content = new StackPane();
    private final Button below =
            NodeFactory.button("log-below", "", Feather.ARROW_DOWN, "Follow new lines again (End)", this::resume);
    private final LogMenu menu;
    private final SearchBar searchBar;
    private final LogBar bar;
    private final LogMessage message = new LogMessage();
    private final MissingGlyphs glyphs = new MissingGlyphs();
    private Runnable fill = () -> {};
    private AwaitedLine awaited = AwaitedLine.NONE;
    private @Nullable RunComparisonView comparison;

    public LogView(LogModel model, Background background, Clock clock) {
        this.model = model;
        this.background = background;
        this.choice = new LogChoice(model, this::pane, background, this::showingAll, this::compareRuns);
        this.meaning = new LineMeaningBar(background);
        this.actions = new LineActions(model, this::pane, new LogSaving(background), meaning, message::say);
        this.menu = new LogMenu(choice.filter(), choice::apply, choice::foldTraces, this::times, () -> fill.run());
        this.pane = new LogPane(background, clock, model, this::area, this::paused, this::updated);
        this.searchBar = new SearchBar(choice.search(), choice::look, this::step, this::focusLog);
        this.bar = new LogBar(searchBar, menu, () -> actions.copy(true), this::save);
        bar.wrap().selectedProperty().bindBidirectional(look.wrappedProperty());
        bar.times().selectedProperty().bindBidirectional(look.timesProperty());
        setId("log-view");
        getStyleClass().add("log-view");
        below.getStyleClass().addAll("accent", "log-below");
        NodeFactory.show(below, false);
        StackPane.setAlignment(below, javafx.geometry.Pos.BOTTOM_RIGHT);
        content.getStyleClass().add("log-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(bar, choice.runs(), choice.notice(), meaning, content);
        listen();
        face();
    }

    private void listen() {
        look.timesProperty().addListener((property, before, now) -> {
            menu.refresh(look.shownTimes());
            pane.canvas().reformat(format());
        });
        bar.only().selectedProperty().addListener((property, before, now) -> choice.onlyMatches(now));
        model.feedProperty().addListener((property, before, now) -> opened(now));
        model.stateProperty().addListener((property, before, now) -> face());
        choice.search().stateProperty().addListener((property, before, now) -> {
            searched(before, now);
            // In a narrow pane there is room for one of them.
            NodeFactory.show(bar.status(), now.search() == null);
        });
        pane.canvas().drawnProperty().addListener((property, before, now) -> face());
    }

    private LogArea area() {
        LogArea area = new LogArea(() -> actions.copy(true));
        area.wrapTextProperty().bind(look.wrappedProperty());
        area.setContextMenu(
                new LogContextMenu(actions, this::pane, () -> getScene().getWindow(), () -> fill.run()));
        look.sizeOf(area);
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
        new LogKeys(this::pane, this, actions).install(area);
        return area;
    }

    private LogPane pane() {
        return pane;
    }

    public ToggleButton wrap() {
        return bar.wrap();
    }

    public ToggleButton times() {
        return bar.times();
    }

    /// What can be done with the selected lines.
    public LineActions lines() {
        return actions;
    }

    /// @param action fills the window with the log, or shows all panes again
    public void onFill(Runnable action) {
        fill = action;
    }

    /// Makes the text larger or smaller.
    ///
    /// @param by in pixels; 0 for the usual size
    public void zoom(int by) {
        look.zoom(by);
        look.sizeOf(pane.area());
        pane.resized();
    }

    /// Shows the lines of other runs.
    ///
    /// @param latest the latest run, otherwise the last finished one; the same again shows all
    public void showRun(boolean latest) {
        choice.showRun(latest);
    }

    /// Shows two runs side by side, or the log again.
    public void compareRuns() {
        LogFeed feed = model.feedProperty().get();
        boolean shown = comparison != null;
        comparison = null;
        List<Run> all = choice.runs().runs();
        if (!shown && feed != null && all.size() > 1) {
            Run one = choice.runs()
                    .choice()
                    .among(feed.runs())
                    .orElseGet(() -> Run.lastFinished(all).orElse(all.getLast()));
            comparison = new RunComparisonView(background, feed, all, one, this::compareRuns);
        }
        face();
    }

    void toggleTraces() {
        menu.toggleTraces();
    }

    void toggleOnlyMatches() {
        bar.only().fire();
    }

    private void showingAll() {
        menu.refresh(look.shownTimes());
        bar.only().setSelected(false);
    }

    private void times(TimeColumn now) {
        if (!look.choose(now)) {
            pane.canvas().reformat(format());
        }
    }

    public void focusSearch() {
        searchBar.focus();
    }

    public void focusLog() {
        pane.area().requestFocus();
    }

    /// Goes to the next match, or with -1 to the previous one.
    public void step(int by) {
        long line = choice.search().step(by, pane.area().firstVisibleLine());
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
        choice.showAll();
        pane.reveal(line);
        return true;
    }

    /// The same, as soon as the lines are there that the log is opened with.
    public void revealSoon(String text) {
        awaited = new AwaitedLine(text);
    }

    private LogRows.Format format() {
        return look.format(
                model.feedProperty().get(), choice.search().stateProperty().get());
    }

    private void opened(@Nullable LogFeed feed) {
        comparison = null;
        meaning.close();
        pane.show(feed, format());
        menu.unfoldTraces();
        choice.opened();
        face();
        if (choice.some()) {
            choice.showAll();
        }
        updated();
    }

    private void searched(SearchModel.State before, SearchModel.State now) {
        if (before.search() == null ? now.search() != null : !before.search().equals(now.search())) {
            if (choice.filter().onlyMatches()) {
                choice.apply();
            }
            pane.canvas().reformat(format());
        }
    }

    private void paused(long unseen) {
        NodeFactory.show(below, unseen >= 0);
        below.setText(unseen <= 0 ? "Follow again" : ReadableNumbers.count(unseen, "new line") + " below");
    }

    private void save() {
        if (getScene() != null) {
            actions.save(bar.times().isSelected(), getScene().getWindow());
        }
    }

    /// Run with every update of the pane.
    private void updated() {
        choice.more();
        awaited.look(this::revealText);
        pane.area().visibleTexts().forEach(text -> glyphs.hint(text).ifPresent(message::say));
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
                content.getChildren().setAll(pane, message.label(), below);
            }
        } else {
            content.getChildren().setAll(LogFaces.instead(now));
        }
    }
}
