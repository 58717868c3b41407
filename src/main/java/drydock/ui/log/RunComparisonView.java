package drydock.ui.log;

import drydock.log.Ansi;
import drydock.log.RunAlignment;
import drydock.model.OutputLine;
import drydock.model.Run;
import drydock.ui.kit.AlignedLines;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Two runs side by side, aligned, with the first difference marked.
final class RunComparisonView extends VBox {
    /// Lines of each run that are compared; the first difference of a crash loop is early.
    private static final int COMPARED = 5_000;

    private final Background background;
    private final LogFeed feed;
    private final LineMasking masking;
    private final ComboBox<Run> left = choice("compare-left");
    private final ComboBox<Run> right = choice("compare-right");
    private final Label words = NodeFactory.cut("", "compare-words");
    private final AlignedLines rows = new AlignedLines("compare-rows", this::text);
    private Background.Work work = Background.Work.NONE;

    /// @param runs at least two, oldest first
    /// @param one  the run to compare with the one before it
    RunComparisonView(Background background, LogFeed feed, List<Run> runs, Run one, Runnable close) {
        this.background = background;
        this.feed = feed;
        this.masking = new LineMasking(feed.secrets());
        setId("compare");
        getStyleClass().add("compare");
        left.getItems().setAll(runs);
        right.getItems().setAll(runs);
        int at = Math.max(1, runs.indexOf(one));
        left.setValue(runs.get(at - 1));
        right.setValue(runs.get(at));
        left.valueProperty().addListener((property, before, now) -> compare());
        right.valueProperty().addListener((property, before, now) -> compare());
        words.setId("compare-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox bar = new HBox(
                left,
                right,
                words,
                NodeFactory.button("compare-close", "Back to the log", Feather.X, "Show the log again", close));
        bar.getStyleClass().add("compare-bar");
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(bar, rows);
        compare();
    }

    private static ComboBox<Run> choice(String id) {
        ComboBox<Run> box = new ComboBox<>();
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Run run) {
                return run == null ? "" : "Run " + run.number() + code(run);
            }

            @Override
            public Run fromString(String text) {
                throw new UnsupportedOperationException("the box can't be edited");
            }
        });
        return box;
    }

    private static String code(Run run) {
        return run.exitCode().isPresent() ? " · exit " + run.exitCode().getAsLong() : "";
    }

    private void compare() {
        work.cancel();
        Run one = left.getValue();
        Run other = right.getValue();
        rows.clear();
        words.setText("comparing…");
        work = background.start(
                "compare runs",
                () -> RunAlignment.of(lines(one), lines(other)),
                alignment -> words.setText(rows.show(alignment)),
                failure -> words.setText(failure instanceof InterruptedException ? "" : "can't be compared"));
    }

    private List<OutputLine> lines(Run run) {
        RunChoice.Range range = new RunChoice.One(run.number()).range(feed.runs(), feed.store());
        long from = Math.max(range.from(), feed.store().first());
        return feed.store().lines(from, Math.min(range.to(), from + COMPARED));
    }

    private String text(OutputLine line) {
        return Ansi.read(LogRows.text(masking.shown(0, line))).text();
    }
}
