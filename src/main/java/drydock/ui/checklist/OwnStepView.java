package drydock.ui.checklist;

import drydock.investigation.OwnCommand;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.ui.kit.NodeFactory;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The form for a step of the user's own: a command in a temporary container with the same files and Drydock's tools.
final class OwnStepView extends TitledPane {
    private final TextField command = new TextField();
    private final CheckBox network = InputsView.box(
            "own-network",
            "Use the container's own network",
            "The command can then reach real services. Without it, it has no network.");
    private final CheckBox mounts = InputsView.box(
            "own-mounts",
            "Allow writing to the container's volumes",
            "What the command writes there stays. Without it, volumes are read-only.");
    private final Label hint = NodeFactory.wrapped("", "choice-label");
    private final Button run;
    private final Button shell;
    private @Nullable CaseModel shown;

    OwnStepView() {
        setId("own-step");
        setText("Own step");
        setExpanded(false);
        setAnimated(false);
        setMinWidth(0);
        command.setId("own-command");
        command.setPromptText("ls -la /app; strings /app/main");
        command.setAccessibleText("Command of the own step");
        command.setOnAction(event -> run());
        run = NodeFactory.button(
                "own-run", "Run", Feather.PLAY, "Run the command and keep its output as evidence", this::run);
        shell = NodeFactory.button(
                "own-shell",
                "Copy shell command",
                Feather.TERMINAL,
                "Copy a command for your terminal: an interactive shell in a temporary container with the same files",
                () -> {
                    CaseModel now = shown;
                    if (now != null) {
                        now.runs().copyShell();
                    }
                });
        FlowPane buttons = new FlowPane(run, shell);
        buttons.getStyleClass().add("next-buttons");
        VBox box = new VBox(hint, command, network, mounts, buttons);
        box.getStyleClass().add("choice-box");
        setContent(box);
    }

    void show(@Nullable CaseModel now) {
        shown = now;
        refresh();
    }

    void refresh() {
        CaseModel now = shown;
        boolean ready = now != null && now.live() && now.investigationProperty().get() != null;
        hint.setText(
                ready
                        ? "Runs as the container's user in a temporary container with the same files, and with strace, file, gdb,"
                                + " strings, readelf and busybox in its PATH, for at most "
                                + OwnCommand.USUAL_LIMIT.toSeconds() + " s. Its output becomes evidence of the case."
                        : "Investigate first: the output becomes evidence of the case.");
        run.setDisable(!ready || (now != null && now.running()));
        shell.setDisable(!ready);
        command.setDisable(!ready);
    }

    private void run() {
        CaseModel now = shown;
        String words = command.getText().strip();
        if (now != null && !words.isEmpty()) {
            now.runs()
                    .runOwn(new OwnCommand(
                            words,
                            network.isSelected() ? Network.AS_CONFIGURED : Network.NONE,
                            mounts.isSelected() ? MountAccess.AS_CONFIGURED : MountAccess.READ_ONLY,
                            OwnCommand.USUAL_LIMIT));
        }
    }
}
