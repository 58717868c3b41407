package drydock.ui.cases;

import drydock.casefile.store.CaseSummary;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws a saved case: its container, its leading cause and the time of its last investigation.
final class CaseCell extends ListCell<CaseSummary> {
    private final FontIcon shape = new FontIcon();
    private final Label name = NodeFactory.name("container-name");
    private final Label words = NodeFactory.cut("", "container-words");
    private final Label times = NodeFactory.cut("", "container-words");
    private final HBox cell;

    /// @param delete asks, and deletes
    CaseCell(Consumer<CaseSummary> delete) {
        getStyleClass().add("entry-cell");
        Button remove = NodeFactory.iconButton(
                "case-delete", Feather.TRASH_2, "Delete this case (Delete)", () -> delete.accept(item()));
        HBox tools = new HBox(remove);
        tools.getStyleClass().add("case-tools");
        VBox text = new VBox(name, words, times);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        cell = new HBox(shape, text, tools);
        cell.getStyleClass().add("container-cell");
        setPrefWidth(0);
    }

    private CaseSummary item() {
        return getItem();
    }

    @Override
    protected void updateItem(@Nullable CaseSummary item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case CaseSummary.Listed listed -> show(listed);
            case CaseSummary.Unreadable bad ->
                show(
                        bad.id(),
                        "can't be opened: " + bad.why().replace(bad.folder().toString(), "the folder"),
                        "",
                        Feather.ALERT_TRIANGLE,
                        "warning");
        }
        setGraphic(cell);
    }

    private void show(CaseSummary.Listed listed) {
        String found = listed.leading().orElse(listed.complete() ? "no cause found" : "not finished");
        show(
                listed.container(),
                found,
                ReadableNumbers.moment(listed.updated()) + times(listed),
                listed.leading().isPresent() ? Feather.TARGET : Feather.CIRCLE,
                listed.leading().isPresent() ? "danger" : "muted");
    }

    private static String times(CaseSummary.Listed listed) {
        String times = listed.examinations() > 1 ? " · examined " + listed.examinations() + " times" : "";
        return times + (listed.complete() ? "" : " · not finished");
    }

    private void show(String title, String found, String when, Feather icon, String colour) {
        name.setText(title);
        words.setText(found);
        times.setText(when);
        NodeFactory.show(times, !when.isEmpty());
        shape.setIconCode(icon);
        shape.getStyleClass().setAll("ikonli-font-icon", "state-shape", colour);
        setAccessibleText(title + ", " + found + ", " + when);
    }
}
