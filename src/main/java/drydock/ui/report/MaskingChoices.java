package drydock.ui.report;

import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.MaskingRules;
import drydock.ui.kit.NodeFactory;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The form for the user's masking rules, which apply from the next investigation on.
final class MaskingChoices extends VBox {
    private final MaskingRules rules;
    private final FlowPane words = new FlowPane();
    private final FlowPane allowed = new FlowPane();
    private final ListChangeListener<String> redraw = change -> draw();

    MaskingChoices(CaseModel model) {
        rules = model.masking();
        setId("masking-choices");
        getStyleClass().add("notes-section");
        words.getStyleClass().add("notes-buttons");
        allowed.getStyleClass().add("notes-buttons");
        Button again = NodeFactory.button(
                "mask-again",
                "Investigate again",
                Feather.SEARCH,
                "Collect the evidence again and mask it by these rules",
                model::runAll);
        again.disableProperty().bind(model.runningProperty());
        getChildren()
                .addAll(
                        NodeFactory.label("Masking rules", "section-title"),
                        field("mask-word", "A word to mask everywhere", "Mask", rules::mask),
                        words,
                        field("allow-name", "A variable or kind of secret that is not masked", "Allow", rules::allow),
                        allowed,
                        NodeFactory.wrapped(
                                "Evidence is masked when it is collected, so a change applies from the next investigation on.",
                                "notes-hint"),
                        again);
        // The rules outlive this pane.
        rules.words().addListener(new WeakListChangeListener<>(redraw));
        rules.allowed().addListener(new WeakListChangeListener<>(redraw));
        draw();
    }

    private static HBox field(String id, String prompt, String word, Predicate<String> take) {
        TextField text = new TextField();
        text.setId(id);
        text.setPromptText(prompt);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Runnable add = () -> {
            if (take.test(text.getText())) {
                text.clear();
            }
        };
        text.setOnAction(event -> add.run());
        Button button = NodeFactory.button("add-" + id, word, "Add it to the rules (Enter)", add);
        button.disableProperty()
                .bind(text.textProperty().map(typed -> typed.strip().length() < MaskingRules.SHORTEST));
        HBox box = new HBox(text, button);
        box.getStyleClass().add("step-note-bar");
        return box;
    }

    private void draw() {
        chips(words, rules.words(), "masked: ");
        chips(allowed, rules.allowed(), "allowed: ");
    }

    private static void chips(FlowPane pane, ObservableList<String> list, String how) {
        pane.getChildren().clear();
        for (String text : list) {
            HBox chip = new HBox(
                    NodeFactory.cut(how + text),
                    NodeFactory.iconButton("drop-rule", Feather.X, "Remove this rule", () -> list.remove(text)));
            chip.getStyleClass().add("rule-chip");
            pane.getChildren().add(chip);
        }
        NodeFactory.show(pane, !list.isEmpty());
    }
}
