package drydock.ui.log;

import drydock.ui.kit.NodeFactory;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The search field of the log, with count, next and previous.
final class SearchBar extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextField field = new TextField();
    private final ToggleButton regex = NodeFactory.toggle("log-search-regex", ".*", "Regular expression (Alt+R)");
    private final ToggleButton matchCase = NodeFactory.toggle(
            "log-search-case", "Aa", "Match case (Alt+C). Otherwise only a capital in the text makes a difference.");
    private final Label count = NodeFactory.cut("", "search-count");
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final IntConsumer step;
    private final Runnable leave;

    /// @param look gets what is looked for, when it changes
    /// @param leave goes back to the log
    SearchBar(SearchModel model, Consumer<SearchModel.Wanted> look, IntConsumer step, Runnable leave) {
        this.step = step;
        this.leave = leave;
        getStyleClass().add("search-bar");
        field.setId("log-search");
        field.setPromptText("Search");
        field.setTooltip(
                NodeFactory.tooltip("Search the log (Ctrl+F). Enter: next match, Shift+Enter: previous match"));
        field.setMinWidth(48);
        field.setPrefWidth(170);
        count.setId("log-search-count");
        NodeFactory.keepRoom(count, 96);
        count.setMaxWidth(190);
        var previous = NodeFactory.iconButton(
                "log-search-previous", Feather.CHEVRON_UP, "Previous match (Shift+F3)", () -> step.accept(-1));
        var next = NodeFactory.iconButton(
                "log-search-next", Feather.CHEVRON_DOWN, "Next match (F3)", () -> step.accept(1));
        getChildren().addAll(field, regex, matchCase, count, previous, next);
        field.textProperty().addListener((property, before, now) -> look.accept(wanted()));
        regex.selectedProperty().addListener((property, before, now) -> look.accept(wanted()));
        matchCase.selectedProperty().addListener((property, before, now) -> look.accept(wanted()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.stateProperty().addListener((property, before, now) -> {
            count.setText(now.words());
            NodeFactory.show(count, !now.words().isEmpty());
            field.pseudoClassStateChanged(INVALID, !now.problem().isEmpty());
            previous.setDisable(now.matches() == 0);
            next.setDisable(now.matches() == 0);
            NodeFactory.show(previous, now.search() != null);
            NodeFactory.show(next, now.search() != null);
        });
        showOptions();
        NodeFactory.show(count, false);
        NodeFactory.show(previous, false);
        NodeFactory.show(next, false);
    }

    /// Whether the bar has so little room that the options of the search are shown only while one searches.
    BooleanProperty narrowProperty() {
        return narrow;
    }

    private void showOptions() {
        for (ToggleButton option : new ToggleButton[] {regex, matchCase}) {
            NodeFactory.showWhen(
                    option,
                    narrow.not()
                            .or(field.textProperty().isNotEmpty())
                            .or(field.focusedProperty())
                            .or(regex.focusedProperty())
                            .or(matchCase.focusedProperty())
                            .or(regex.selectedProperty())
                            .or(matchCase.selectedProperty()));
        }
    }

    private SearchModel.Wanted wanted() {
        return new SearchModel.Wanted(field.getText(), regex.isSelected(), matchCase.isSelected());
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step.accept(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (field.getText().isEmpty()) {
                leave.run();
            }
            field.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.R && event.isAltDown()) {
            regex.setSelected(!regex.isSelected());
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isAltDown()) {
            matchCase.setSelected(!matchCase.isSelected());
            event.consume();
        }
    }
}
