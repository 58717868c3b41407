package drydock.ui.log;

import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import java.time.Clock;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The log in the middle of the window: its bar, and its lines or a placeholder.
public final class LogView extends VBox {
    private final LogModel model;
    private final SearchModel search;
    private final LogPane pane;
    private final LogSaving saving;
    private final StackPane content = new StackPane();
    private final Label status = NodeFactory.cut("", "log-status");
    private final Button below =
            NodeFactory.button("log-below", "", Feather.ARROW_DOWN, "Follow new lines again (End)", this::resume);
    private final ToggleButton wrap =
            NodeFactory.toggle("log-wrap", Feather.CORNER_DOWN_LEFT, "Wrap long lines (Alt+Z)");
    private final ToggleButton times = NodeFactory.toggle("log-times", Feather.CLOCK, "Show timestamps (Alt+T)");
    private final Label reading = NodeFactory.cut("", "log-reading");
    private final SearchBar searchBar;
    private boolean marksStderr = true;

    public LogView(LogModel model, Background background, Clock clock) {
        this.model = model;
        this.search = new SearchModel(background);
        this.saving = new LogSaving(background);
        this.pane = new LogPane(background, clock, model, this::area, this::paused, this::progressed);
        this.searchBar = new SearchBar(search, this::look, this::step);
        setId("log-view");
        getStyleClass().add("log-view");
        below.getStyleClass().addAll("accent", "log-below");
        NodeFactory.show(below, false);
        StackPane.setAlignment(below, javafx.geometry.Pos.BOTTOM_RIGHT);
        content.getStyleClass().add("log-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        reading.setId("log-reading");
        reading.setMaxWidth(Double.MAX_VALUE);
        NodeFactory.show(reading, false);
        getChildren().addAll(bar(), reading, content);
        times.selectedProperty().addListener((property, before, now) -> pane.reformat(format()));
        model.feedProperty().addListener((property, before, now) -> opened(now));
        model.stateProperty().addListener((property, before, now) -> face());
        search.stateProperty().addListener((property, before, now) -> {
            searched(before, now);
            // In a narrow pane there is room for one of them.
            NodeFactory.show(status, now.search() == null);
        });
        pane.drawnProperty().addListener((property, before, now) -> face());
        face();
    }

    private LogArea area() {
        LogArea area = new LogArea(() -> copy(true));
        area.wrapTextProperty().bind(wrap.selectedProperty());
        area.setContextMenu(menu());
        area.lengthProperty().addListener((property, before, now) -> arrived(before == 0 || now == 0));
        return area;
    }

    private HBox bar() {
        status.setMinWidth(36);
        Label title = NodeFactory.label("LOG", "pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(
                title,
                status,
                NodeFactory.spacer(),
                searchBar,
                wrap,
                times,
                NodeFactory.iconButton(
                        "log-copy",
                        Feather.COPY,
                        "Copy the selection or the whole log, with secrets masked (Ctrl+C)",
                        () -> copy(true)),
                NodeFactory.iconButton("log-save", Feather.DOWNLOAD, "Save the log, with secrets masked", this::save));
        bar.getStyleClass().add("pane-bar");
        HBox.setHgrow(status, Priority.SOMETIMES);
        return bar;
    }

    private ContextMenu menu() {
        MenuItem masked = new MenuItem("Copy");
        masked.setOnAction(event -> copy(true));
        MenuItem raw = new MenuItem("Copy with secrets unmasked");
        raw.setOnAction(event -> copy(false));
        MenuItem follow = new MenuItem("Follow new lines");
        follow.setOnAction(event -> resume());
        return new ContextMenu(masked, raw, follow);
    }

    public ToggleButton wrap() {
        return wrap;
    }

    public ToggleButton times() {
        return times;
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
        if (feed == null || text.isBlank()) {
            return false;
        }
        long end = feed.store().end();
        for (long to = end; to > feed.store().first(); to -= 1000) {
            var lines = feed.store().lines(to - 1000, to);
            for (int i = lines.size() - 1; i >= 0; i--) {
                if (feed.masked(drydock.log.Ansi.read(lines.get(i).text()).text())
                        .contains(text.strip())) {
                    pane.reveal(Math.max(feed.store().first(), to - 1000) + i);
                    return true;
                }
            }
        }
        return false;
    }

    private LogRows.Format format() {
        return new LogRows.Format(
                times.isSelected(),
                marksStderr,
                search.stateProperty().get().search(),
                search.stateProperty().get().line());
    }

    private void opened(@Nullable LogFeed feed) {
        pane.show(feed, format());
        face();
        look(searchBar.text(), searchBar.regex(), searchBar.matchCase());
    }

    private void look(String text, boolean regex, boolean matchCase) {
        LogFeed feed = model.feedProperty().get();
        if (feed != null) {
            search.search(feed.store(), text, regex, matchCase);
        }
    }

    private void searched(SearchModel.State before, SearchModel.State now) {
        if (before.search() == null ? now.search() != null : !before.search().equals(now.search())) {
            pane.reformat(format());
        }
    }

    private void paused(long unseen) {
        NodeFactory.show(below, unseen >= 0);
        below.setText(unseen <= 0 ? "Follow again" : ReadableNumbers.count(unseen, "new line") + " below");
    }

    private void arrived(boolean first) {
        search.more();
        if (first) {
            face();
        }
    }

    /// Shows how much of the log was read; run with every update of the pane.
    private void progressed() {
        search.more();
        LogFeed feed = model.feedProperty().get();
        String words = feed == null ? "" : progress(feed);
        reading.setText(words);
        NodeFactory.show(reading, !words.isEmpty());
    }

    private static String progress(LogFeed feed) {
        long dropped = feed.store().dropped();
        String lost = dropped == 0
                ? ""
                : ReadableNumbers.count(dropped, "earlier line") + " dropped: "
                        + (feed.store().diskFailed()
                                ? "nothing can be written to the temporary folder"
                                : "the log is too long");
        return switch (feed.earlier()) {
            case UNREAD, READ -> lost;
            case READING ->
                feed.earlierLines() < 10_000
                        ? lost
                        : "Reading earlier lines: "
                                + String.format(Locale.ROOT, "%,d", feed.earlierLines())
                                + " so far. Search and scroll bar"
                                + " mean the last "
                                + ReadableNumbers.count(feed.store().end(), "line") + " until then.";
            case FAILED ->
                "The lines before the last "
                        + ReadableNumbers.count(feed.store().end(), "line") + " could not be read.";
        };
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
            saving.save(feed, times.isSelected(), getScene().getWindow(), this::say);
        }
    }

    /// Says something about the log until its state changes.
    private void say(String text) {
        status.setText(text);
    }

    /// Shows lines if there are any, or why there are none.
    private void face() {
        LogState now = model.stateProperty().get();
        LogFeed feed = model.feedProperty().get();
        boolean lines = feed != null && feed.store().end() > feed.store().first();
        boolean drawn = feed == null || feed.equals(pane.drawnProperty().get());
        status.setText(drawn ? words(now) : "");
        status.setVisible(feed != null);
        if (!drawn) {
            content.getChildren().setAll(notDrawn());
        } else if (lines) {
            if (!content.getChildren().contains(pane)) {
                content.getChildren().setAll(pane, below);
            }
        } else {
            content.getChildren().setAll(instead(now));
        }
    }

    /// The pane is not shown: it may contain another container's lines.
    private Placeholder notDrawn() {
        return Placeholder.failed(
                "The log can't be shown",
                "Drydock hit an internal error while drawing this log. Try again, or save the log and open the file.",
                NodeFactory.button("log-redraw", "Try again", Feather.REFRESH_CW, "Draw the log again", pane::redraw));
    }

    private static String words(LogState state) {
        return switch (state) {
            case LogState.Nothing(), LogState.Kept() -> "";
            case LogState.Loading() -> "reading…";
            case LogState.Following() -> "live";
            case LogState.Waiting() -> "run ended";
            case LogState.Interrupted() -> "engine lost";
            case LogState.Removed() -> "container removed";
            case LogState.Failed(String reason) -> "can't be read: " + reason;
        };
    }

    private static Placeholder instead(LogState state) {
        return switch (state) {
            case LogState.Nothing() ->
                Placeholder.empty(
                        Feather.FILE_TEXT,
                        "No container selected",
                        "Select one on the left to follow its log here, across restarts.");
            case LogState.Kept() ->
                Placeholder.empty(
                        Feather.ARCHIVE,
                        "No live log for a saved case",
                        "The container of this case is not on the engine. Its log at the time of the investigation"
                                + " is the evidence of the log step.");
            case LogState.Loading() -> Placeholder.loading("Reading the log…");
            case LogState.Following(), LogState.Waiting() ->
                Placeholder.empty(
                        Feather.FILE_TEXT, "No output yet", "Lines appear here as soon as the container prints them.");
            case LogState.Interrupted() ->
                Placeholder.failed("The engine does not answer", "The log continues automatically when it does.");
            case LogState.Removed() ->
                Placeholder.empty(
                        Feather.TRASH_2,
                        "The container was removed",
                        "Its log was removed with it. Select another one on the left.");
            case LogState.Failed(String reason) -> Placeholder.failed("The log can't be read", reason);
        };
    }
}
