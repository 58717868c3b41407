package drydock.ui.checklist;

import drydock.model.Network;
import drydock.ui.kit.Nodes;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the user tells and allows: lines that should have been printed, variables that must be set, network.
final class Choices extends VBox {
    private final TextArea lines = new TextArea();
    private final TextField variables = new TextField();
    private final CheckBox network = new CheckBox("Let them use the container's own network");
    private final Label rule = Nodes.wrapped("", "choice-rule");
    private @Nullable CaseModel shown;

    Choices() {
        getStyleClass().add("choices");
        lines.setId("expected-lines");
        lines.setPromptText("One line that should be in the log per line");
        lines.setPrefRowCount(2);
        variables.setId("required-variables");
        variables.setPromptText("DATABASE_URL, REDIS_URL …");
        network.setId("network");
        network.setWrapText(true);
        network.setTooltip(
                Nodes.tooltip(
                        "A real start can migrate a real database or send real mail. Choose this only when the failure needs the network."));
        network.selectedProperty().addListener((property, before, now) -> {
            CaseModel model = shown;
            if (model != null) {
                model.networkProperty().set(now ? Network.AS_CONFIGURED : Network.NONE);
            }
            rule();
        });
        setMinWidth(0);
        VBox expectations = new VBox(
                Nodes.label("Lines that should have appeared in the log", "choice-label"),
                lines,
                Nodes.label("Variables that must be set", "choice-label"),
                variables,
                network);
        expectations.getStyleClass().add("choice-box");
        TitledPane more = new TitledPane("What you expect, and what you allow", expectations);
        more.setId("choices");
        more.setMinWidth(0);
        more.setExpanded(false);
        more.setAnimated(false);
        getChildren().addAll(rule, more);
        rule.setGraphic(Nodes.icon(Feather.TERMINAL, "step-badge"));
        rule();
    }

    void show(@Nullable CaseModel now) {
        CaseModel before = shown;
        if (before != null) {
            lines.textProperty().unbindBidirectional(before.expectedLinesProperty());
            variables.textProperty().unbindBidirectional(before.requiredVariablesProperty());
        }
        shown = null;
        if (now != null) {
            lines.textProperty().bindBidirectional(now.expectedLinesProperty());
            variables.textProperty().bindBidirectional(now.requiredVariablesProperty());
            network.setSelected(now.networkProperty().get() == Network.AS_CONFIGURED);
        }
        shown = now;
        rule();
    }

    private void rule() {
        CaseModel now = shown;
        long executing =
                now == null ? 0 : now.rows().stream().filter(StepRow::executes).count();
        String net = network.isSelected() ? "the container's own network" : "no network";
        rule.setText(
                executing == 0
                        ? "No step runs the container's program. Your container is never touched."
                        : executing + " steps run the container's program, each in a throwaway: " + net
                                + ", mounts read-only, removed afterwards. Your container is never touched.");
        rule.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("open"), network.isSelected());
    }
}
