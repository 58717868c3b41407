package drydock.ui.log;

import drydock.ui.kit.Copying;
import drydock.ui.kit.ReadableNumbers;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What the reader does with the selected lines, or with the whole log where none is selected. For the FX thread.
public final class LineActions {
    /// Most lines that are added to a case at once; evidence is to be read.
    private static final int MOST_EVIDENCE = 200;

    private final LogModel model;
    private final Supplier<LogPane> pane;
    private final LogSaving saving;
    private final LineMeaningBar meaning;
    private final Consumer<String> said;
    private Function<List<String>, String> evidence = lines -> "";
    private Function<Instant, String> neighbours = moment -> "";

    /// @param said gets the result of an action in words
    LineActions(
            LogModel model, Supplier<LogPane> pane, LogSaving saving, LineMeaningBar meaning, Consumer<String> said) {
        this.model = model;
        this.pane = pane;
        this.saving = saving;
        this.meaning = meaning;
        this.said = said;
    }

    /// @param action adds lines to the case and tells in words what it did
    public void onEvidence(Function<List<String>, String> action) {
        evidence = action;
    }

    /// @param action shows the lines of other containers around a moment and tells in words why it could not, if so
    public void onNeighbours(Function<Instant, String> action) {
        neighbours = action;
    }

    /// @param action shows the page about a cause, by its id
    public void onExplain(Consumer<String> action) {
        meaning.onOpen(action);
    }

    private @Nullable LogFeed feed() {
        return model.feedProperty().get();
    }

    /// Copies the selection, or the whole log if nothing is selected.
    void copy(boolean masked) {
        String selected = pane.get().selectedLines();
        LogFeed feed = feed();
        if (!selected.isEmpty()) {
            Copying.copy(masked ? model.masked(selected) : selected);
            said.accept(masked ? "selection copied" : "selection copied with secrets");
        } else if (feed != null) {
            saving.copy(feed, masked, said);
        }
    }

    /// Copies the lines of the selection whole, each with its time.
    public void copyWithTimes() {
        List<String> lines = lines();
        if (!lines.isEmpty()) {
            Copying.copy(String.join("\n", lines) + "\n");
            said.accept(ReadableNumbers.count(lines.size(), "line") + " copied with times");
        }
    }

    /// Saves the whole log.
    void save(boolean times, Window window) {
        LogFeed feed = feed();
        if (feed != null) {
            saving.save(feed, times, window, said);
        }
    }

    /// Saves the lines of the selection, each with its time.
    void saveSelection(Window window) {
        LogFeed feed = feed();
        List<String> lines = lines();
        if (feed != null && !lines.isEmpty()) {
            saving.save(feed, lines, window, said);
        }
    }

    /// Adds the lines of the selection to the case.
    public void addToCase() {
        List<String> lines = lines();
        if (lines.size() > MOST_EVIDENCE) {
            said.accept("select at most " + MOST_EVIDENCE + " lines as evidence");
        } else if (!lines.isEmpty()) {
            said.accept(evidence.apply(lines));
        }
    }

    /// Asks which known failure the first line of the selection means.
    public void explain() {
        List<Long> selected = pane.get().area().selectedNumbers();
        LogFeed feed = feed();
        if (feed != null && !selected.isEmpty()) {
            meaning.ask(feed.text(selected.getFirst()));
        }
    }

    /// Shows what the other containers of the project printed at the time of the first line of the selection.
    public void showNeighbours() {
        List<Long> selected = pane.get().area().selectedNumbers();
        LogFeed feed = feed();
        if (feed != null && !selected.isEmpty()) {
            long number = selected.getFirst();
            feed.store().lines(number, number + 1).stream()
                    .flatMap(line -> line.time().stream())
                    .findFirst()
                    .ifPresent(moment -> said.accept(neighbours.apply(moment)));
        }
    }

    /// The lines that contain a part of the selection, or the caret: with times, and with secrets masked even where the
    /// reader has revealed them.
    private List<String> lines() {
        LogFeed feed = feed();
        if (feed == null || pane.get().canvas().drawnProperty().get() == null) {
            return List.of();
        }
        return pane.get().area().selectedNumbers().stream().map(feed::timed).toList();
    }
}
