package drydock.ui.checklist;

import drydock.ui.kit.NodeFactory;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws one step: its state by shape and word, title, time, summary and actions.
final class StepCell extends ListCell<StepRow> {
    private final FontIcon shape = new FontIcon();
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final Label title = NodeFactory.cut("", "step-title");
    private final Label state = NodeFactory.label("", "step-state");
    private final Label summary = NodeFactory.cut("", "step-summary");
    private final Label executes = new Label("", NodeFactory.icon(Feather.TERMINAL, "step-badge"));
    private final Button run;
    private final Button cancel;
    private final Button skip;
    private final ChecklistView view;
    private final HBox cell;
    private final ChangeListener<Object> redraw = (property, before, now) -> draw();
    private @Nullable StepRow bound;

    StepCell(ChecklistView view) {
        this.view = view;
        getStyleClass().add("step-cell");
        run = NodeFactory.iconButton(
                "step-run", Feather.PLAY, "Run this step and the steps it needs (R)", () -> view.run(getItem()));
        cancel = NodeFactory.iconButton(
                "step-cancel", Feather.X, "Cancel this step. The others continue.", () -> view.cancel(getItem()));
        skip = NodeFactory.iconButton(
                "step-skip", Feather.SLASH, "Leave this step out (S)", () -> view.skip(getItem()));
        spinner.setMaxSize(16, 16);
        spinner.setMinSize(16, 16);
        executes.setTooltip(NodeFactory.tooltip(
                "Runs the container's own program in a temporary container that is removed afterwards. "
                        + "Network and write access are chosen below."));
        executes.setMinWidth(USE_PREF_SIZE);
        state.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, executes, NodeFactory.spacer(), state);
        head.getStyleClass().add("step-head");
        VBox text = new VBox(head, summary);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        StackPane sign = new StackPane(shape, spinner);
        sign.setMinWidth(20);
        HBox tools = new HBox(run, skip, cancel);
        tools.getStyleClass().add("step-tools");
        cell = new HBox(sign, text, tools);
        cell.getStyleClass().add("step-box");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StepRow item, boolean empty) {
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
        bound = item;
        item.stateProperty().addListener(redraw);
        item.summaryProperty().addListener(redraw);
        item.leftOutProperty().addListener(redraw);
        setId("step-" + item.id());
        draw();
        setGraphic(cell);
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
        state.setText(out ? "" : words(row));
        shape.setIconCode(out ? Feather.SLASH : shape(row.state()));
        String colour = colour(row.state());
        shape.getStyleClass().setAll("ikonli-font-icon", "state-shape", colour);
        state.getStyleClass().setAll("label", "step-state", colour + "-text");
        spinner.setVisible(row.state() == StepState.RUNNING);
        shape.setVisible(row.state() != StepState.RUNNING);
        NodeFactory.show(executes, row.executes());
        NodeFactory.show(cancel, row.state().underWay());
        NodeFactory.show(run, view.live() && !row.state().underWay());
        NodeFactory.show(
                skip,
                view.live() && !row.state().underWay() && row.resultProperty().get() == null);
        setAccessibleText(row.title() + ", " + row.state().words() + ", " + summary.getText());
    }

    private static String words(StepRow row) {
        String time = row.time();
        return switch (row.state()) {
            case PENDING -> "";
            case RUNNING, WAITING, SKIPPED, CANCELLED -> row.state().words();
            case OK, PROBLEM, INCONCLUSIVE, FAILED ->
                time.isEmpty() ? row.state().words() : row.state().words() + " · " + time;
        };
    }

    private static Feather shape(StepState state) {
        return switch (state) {
            case PENDING, RUNNING -> Feather.CIRCLE;
            case WAITING -> Feather.MORE_HORIZONTAL;
            case OK -> Feather.CHECK_CIRCLE;
            case PROBLEM -> Feather.X_CIRCLE;
            case INCONCLUSIVE -> Feather.HELP_CIRCLE;
            case FAILED -> Feather.ALERT_TRIANGLE;
            case SKIPPED, CANCELLED -> Feather.MINUS_CIRCLE;
        };
    }

    private static String colour(StepState state) {
        return switch (state) {
            case OK -> "success";
            case PROBLEM -> "danger";
            case INCONCLUSIVE, FAILED -> "warning";
            case RUNNING -> "accent";
            case PENDING, WAITING, SKIPPED, CANCELLED -> "muted";
        };
    }
}
