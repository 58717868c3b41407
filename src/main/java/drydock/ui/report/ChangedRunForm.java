package drydock.ui.report;

import drydock.investigation.ChangedStep;
import drydock.model.CommandLine;
import drydock.model.CommandWords;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.ui.kit.NodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The form for one changed run of a step: its command, variables, network and mounts, with the risk in words.
final class ChangedRunForm extends ScrollPane {
    private static final Pattern VARIABLE = Pattern.compile("-?[A-Za-z_][A-Za-z0-9_.-]*");

    private final ChangedStep planned;
    private final Consumer<ChangedStep> go;
    private final TextArea command;
    private final TextArea variables;
    private final CheckBox network = new CheckBox("Use the container's own network");
    private final CheckBox mounts = new CheckBox("Allow writing to the container's mounts");
    private final Label risk = NodeFactory.wrapped("", "form-risk");
    private final Label problem = NodeFactory.wrapped("", "form-problem");

    /// @param go     gets the changed step
    /// @param cancel closes the form
    ChangedRunForm(ChangedStep planned, Consumer<ChangedStep> go, Runnable cancel) {
        this.planned = planned;
        this.go = go;
        setId("changed-form");
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        command = area("changed-command", CommandLine.of(planned.argv()), "Command, quoted as for a shell");
        variables = area("changed-variables", "", "Variables of this run");
        variables.setPromptText("API_URL=http://localhost:8080\n-DEBUG");
        network.setId("changed-network");
        network.setSelected(planned.network() == Network.AS_CONFIGURED);
        mounts.setId("changed-mounts");
        mounts.setSelected(planned.mounts() == MountAccess.AS_CONFIGURED);
        network.selectedProperty().addListener((property, before, now) -> tellRisk());
        mounts.selectedProperty().addListener((property, before, now) -> tellRisk());
        NodeFactory.show(network, planned.executes());
        NodeFactory.show(mounts, planned.executes());
        risk.setId("changed-risk");
        problem.setId("changed-problem");
        FlowPane buttons = new FlowPane(
                NodeFactory.button(
                        "changed-run", "Run", Feather.PLAY, "Run the step once as changed (Ctrl+Enter)", this::run),
                NodeFactory.button("changed-cancel", "Cancel", "Run nothing (Esc)", cancel));
        buttons.getStyleClass().add("next-buttons");
        Node explanation = NodeFactory.wrapped(
                "One run in a temporary container. Its output is kept beside the step's own, and no cause is weighed by it.",
                "choice-label");
        VBox box = new VBox(
                NodeFactory.wrapped("Change “" + planned.step().title() + "” for one run", "section-title"),
                explanation,
                NodeFactory.label("Command", "fact-name"),
                command,
                NodeFactory.label("Variables: NAME=value sets one, -NAME removes one", "fact-name"),
                variables,
                network,
                mounts,
                risk,
                problem,
                buttons);
        box.getStyleClass().add("changed-box");
        setContent(box);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, cancel));
        tellRisk();
        NodeFactory.show(problem, false);
    }

    private static TextArea area(String id, String text, String name) {
        TextArea area = new TextArea(text);
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(2);
        area.setAccessibleText(name);
        area.getStyleClass().add("changed-area");
        return area;
    }

    /// Tab leaves every field.
    private void key(KeyEvent event, Runnable cancel) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            run();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancel.run();
        } else if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof TextArea area) {
            area.requestFocusTraversal(
                    event.isShiftDown()
                            ? javafx.scene.TraversalDirection.PREVIOUS
                            : javafx.scene.TraversalDirection.NEXT);
        } else {
            return;
        }
        event.consume();
    }

    private void tellRisk() {
        List<String> risks = new ArrayList<>();
        if (network.isSelected()) {
            risks.add("With the container's network the program can reach real services: it may migrate a database or"
                    + " send mail.");
        }
        if (mounts.isSelected()) {
            risks.add("With writable mounts, data that the program writes stays there.");
        }
        risk.setText(String.join(" ", risks));
        NodeFactory.show(risk, !risks.isEmpty());
    }

    /// The fields are in the window only after the pane has its skin.
    void focus() {
        applyCss();
        command.requestFocus();
    }

    private void run() {
        try {
            Map<String, String> set = new LinkedHashMap<>();
            List<String> unset = new ArrayList<>();
            variables.getText().lines().filter(line -> !line.isBlank()).forEach(line -> variable(line, set, unset));
            go.accept(new ChangedStep(
                    planned.step(),
                    planned.planned(),
                    CommandWords.of(command.getText()),
                    set,
                    unset,
                    network.isSelected() ? Network.AS_CONFIGURED : Network.NONE,
                    mounts.isSelected() ? MountAccess.AS_CONFIGURED : MountAccess.READ_ONLY));
        } catch (IllegalArgumentException wrong) {
            problem.setText(wrong.getMessage());
            NodeFactory.show(problem, true);
        }
    }

    private static void variable(String line, Map<String, String> set, List<String> unset) {
        int equals = line.indexOf('=');
        String name = (equals < 0 ? line : line.substring(0, equals)).strip();
        boolean removes = equals < 0 && name.startsWith("-");
        if (!VARIABLE.matcher(name).matches() || (equals < 0 && !removes) || (equals >= 0 && name.startsWith("-"))) {
            throw new IllegalArgumentException("“" + line.strip() + "” is neither NAME=value nor -NAME.");
        }
        if (removes) {
            unset.add(name.substring(1));
        } else {
            set.put(name, line.substring(equals + 1));
        }
    }
}
