package drydock.ui.log;

import drydock.log.Ansi;
import drydock.log.RunAlignment;
import drydock.log.RunAlignment.Kind;
import drydock.log.RunAlignment.Row;
import drydock.model.OutputLine;
import drydock.model.Run;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
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
    private final ListView<Row> rows = new ListView<>();
    private Background.Work work = Background.Work.NONE;
    private int first = -1;

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
        rows.setId("compare-rows");
        rows.getStyleClass().add("compare-rows");
        rows.setCellFactory(list -> new RowCell());
        rows.setPlaceholder(Placeholder.loading("Comparing…"));
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
        rows.getItems().clear();
        words.setText("comparing…");
        work = background.start(
                "compare runs",
                () -> RunAlignment.of(lines(one), lines(other)),
                this::show,
                failure -> words.setText(failure instanceof InterruptedException ? "" : "can't be compared"));
    }

    private List<OutputLine> lines(Run run) {
        RunChoice.Range range = new RunChoice.One(run.number()).range(feed.runs(), feed.store());
        long from = Math.max(range.from(), feed.store().first());
        return feed.store().lines(from, Math.min(range.to(), from + COMPARED));
    }

    private void show(RunAlignment alignment) {
        first = alignment.firstDifference().orElse(-1);
        rows.setPlaceholder(NodeFactory.label("Neither run printed anything."));
        rows.getItems().setAll(alignment.rows());
        long differences =
                alignment.rows().stream().filter(row -> row.kind() != Kind.SAME).count();
        words.setText(
                first < 0
                        ? "The same lines, apart from times and numbers"
                        : String.format(
                                Locale.ROOT,
                                "First difference in line %,d; %s",
                                first + 1,
                                ReadableNumbers.count(differences, "line")
                                        + (differences == 1 ? " differs" : " differ")));
        if (first >= 0) {
            rows.scrollTo(Math.max(0, first - 3));
            rows.getSelectionModel().select(first);
        }
    }

    /// A sign besides the colour, and the two lines.
    private final class RowCell extends ListCell<Row> {
        private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-difference");
        private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

        private final Label sign = new Label();
        private final Label one = NodeFactory.cut("");
        private final Label other = NodeFactory.cut("");
        private final HBox box = new HBox(one, sign, other);

        RowCell() {
            getStyleClass().add("compare-cell");
            box.getStyleClass().add("compare-row");
            sign.setMinWidth(16);
            for (Label label : List.of(one, other)) {
                label.setMinWidth(0);
                label.prefWidthProperty()
                        .bind(Bindings.createDoubleBinding(() -> (rows.getWidth() - 60) / 2, rows.widthProperty()));
            }
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = !empty && row != null;
            setGraphic(there ? box : null);
            pseudoClassStateChanged(FIRST, there && getIndex() == first);
            pseudoClassStateChanged(DIFFERENT, there && row.kind() != Kind.SAME);
            if (there) {
                one.setText(text(row.left()));
                other.setText(text(row.right()));
                sign.setText(
                        switch (row.kind()) {
                            case SAME -> "";
                            case DIFFERENT -> "≠";
                            case ONLY_LEFT -> "‹";
                            case ONLY_RIGHT -> "›";
                        });
            }
        }

        private String text(Optional<OutputLine> line) {
            return line.map(shown -> LogRows.text(masking.shown(0, shown)))
                    .map(text -> Ansi.read(text).text())
                    .orElse("");
        }
    }
}
