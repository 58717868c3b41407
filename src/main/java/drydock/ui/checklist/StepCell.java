package drydock.ui.checklist;

import drydock.ui.kit.NodeFactory;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws one step: its state by shape and word, title, time, summary and actions; or the line that stands for the steps
/// that did not run.
final class StepCell extends ListCell<ChecklistLine> {
    /// Width of what stands beside the text: sign, gaps, scroll bar.
    private static final double BESIDE = 64;

    private static final double TWO_TOOLS = 62;
    private static final double ONE_TOOL = 30;
    private static final int LINES = 3;

    private final FontIcon shape = new FontIcon();
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final Label title = NodeFactory.label("", "step-title");
    private final Label state = NodeFactory.label("", "step-state");
    private final Label summary = NodeFactory.label("", "step-summary");
    private final Label executes = new Label("", NodeFactory.icon(Feather.TERMINAL, "step-badge"));
    private final Button run;
    private final Button cancel;
    private final Button skip;
    private final HBox head = new HBox(title, executes);
    private final HBox below = new HBox();
    private final ChecklistView view;
    private final HBox tools = new HBox();
    private final HBox cell;
    private final FontIcon fold = new FontIcon();
    private final Label folded = NodeFactory.label("", "step-folded");
    private final HBox foldCell = new HBox(fold, folded);
    private final Region space = NodeFactory.spacer();
    private final ChangeListener<Object> redraw = (property, before, now) -> draw();
    private @Nullable StepRow bound;

    StepCell(ListView<ChecklistLine> list, ChecklistView view) {
        this.view = view;
        getStyleClass().add("step-cell");
        run = NodeFactory.iconButton(
                "step-run", Feather.PLAY, "Run this step and the steps it needs (R)", () -> view.run(row()));
        cancel = NodeFactory.iconButton(
                "step-cancel", Feather.X, "Cancel this step. The others continue.", () -> view.cancel(row()));
        skip = NodeFactory.iconButton("step-skip", Feather.SLASH, "Leave this step out (S)", () -> view.skip(row()));
        tools.getChildren().addAll(run, skip, cancel);
        spinner.setMaxSize(16, 16);
        spinner.setMinSize(16, 16);
        executes.setTooltip(NodeFactory.tooltip(
                "Runs the container's own program in a temporary container that is removed afterwards. "
                        + "Network and write access are chosen below."));
        executes.setMinWidth(USE_PREF_SIZE);
        state.setMinWidth(USE_PREF_SIZE);
        for (Label data : new Label[] {title, summary, folded}) {
            data.setMnemonicParsing(false);
        }
        head.getStyleClass().add("step-head");
        VBox text = new VBox(head, below, summary);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        StackPane sign = new StackPane(shape, spinner);
        sign.setMinWidth(20);
        tools.getStyleClass().add("step-tools");
        cell = new HBox(sign, text, tools);
        cell.getStyleClass().add("step-box");
        foldCell.getStyleClass().add("step-fold");
        setOnMouseClicked(event -> {
            if (getItem() instanceof FoldLine) {
                view.toggleFold();
            }
        });
        list.widthProperty().addListener((property, before, now) -> breakText());
        for (Label styled : new Label[] {title, state, summary}) {
            styled.fontProperty().addListener((property, before, now) -> breakText());
        }
        setPrefWidth(0);
    }

    private @Nullable StepRow row() {
        return getItem() instanceof StepRow row ? row : null;
    }

    @Override
    protected void updateItem(@Nullable ChecklistLine item, boolean empty) {
        super.updateItem(item, empty);
        if (bound != null) {
            bound.stateProperty().removeListener(redraw);
            bound.summaryProperty().removeListener(redraw);
            bound.leftOutProperty().removeListener(redraw);
            bound = null;
        }
        if (empty || item == null) {
            setGraphic(null);
            setId(null);
            return;
        }
        switch (item) {
            case StepRow row -> show(row);
            case FoldLine(String words, boolean open) -> showFold(words, open);
        }
    }

    private void show(StepRow row) {
        bound = row;
        row.stateProperty().addListener(redraw);
        row.summaryProperty().addListener(redraw);
        row.leftOutProperty().addListener(redraw);
        setId("step-" + row.id());
        draw();
        setGraphic(cell);
    }

    private void showFold(String words, boolean open) {
        setId("step-fold");
        fold.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        folded.setText(words);
        setAccessibleText(words + (open ? ", expanded" : ", collapsed"));
        setGraphic(foldCell);
    }

    private void draw() {
        StepRow row = bound;
        if (row == null) {
            return;
        }
        boolean out = row.leftOutProperty().get()
                && !row.state().underWay()
                && row.resultProperty().get() == null;
        title.setText(row.title());
        summary.setText(out ? "left out by you" : row.summaryProperty().get());
        String word = out ? "" : StepSigns.words(row);
        state.setText(word);
        NodeFactory.show(state, !word.isEmpty());
        shape.setIconCode(out ? Feather.SLASH : StepSigns.shape(row.state()));
        String colour = StepSigns.colour(row.state());
        shape.getStyleClass().setAll("ikonli-font-icon", "state-shape", colour);
        state.getStyleClass().setAll("label", "step-state", colour + "-text");
        spinner.setVisible(row.state() == StepState.RUNNING);
        shape.setVisible(row.state() != StepState.RUNNING);
        NodeFactory.show(executes, row.executes());
        NodeFactory.show(cancel, row.state().underWay());
        NodeFactory.show(run, view.live() && !row.own() && !row.state().underWay());
        NodeFactory.show(
                skip,
                view.live() && !row.state().underWay() && row.resultProperty().get() == null);
        tools.setMinWidth(skip.isManaged() ? TWO_TOOLS : ONE_TOOL);
        breakText();
        setAccessibleText(row.title() + ", " + row.state().words() + ", " + summary.getText());
    }

    private void breakText() {
        double width = getListView() == null ? 0 : getListView().getWidth() - BESIDE - tools.getMinWidth();
        if (width <= 60) {
            return;
        }
        double badge = executes.isManaged() ? 24 : 0;
        double whole = NodeFactory.width(title) + 4;
        boolean beside = whole + badge + NodeFactory.width(state) + 12 <= width;
        if (beside) {
            NodeFactory.unbroken(title);
        } else {
            NodeFactory.breakAt(title, width - badge, LINES);
        }
        NodeFactory.breakAt(summary, width, LINES);
        (beside ? below : head).getChildren().removeAll(state, space);
        if (beside && !head.getChildren().contains(state)) {
            head.getChildren().addAll(space, state);
        } else if (!beside && !below.getChildren().contains(state)) {
            below.getChildren().add(state);
        }
    }
}
