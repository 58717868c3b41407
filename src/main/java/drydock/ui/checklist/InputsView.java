package drydock.ui.checklist;

import drydock.ui.kit.NodeFactory;
import java.io.File;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The form for expectations and permissions: expected log lines, required variables, network.
final class InputsView extends VBox {
    private final TextArea lines = new TextArea();
    private final TextField variables = new TextField();
    private final TextField tried = new TextField();
    private final TextField source = new TextField();
    private final TextField localBuild = new TextField();
    private final CheckBox network = box(
            "network",
            "Use the container's own network",
            "A run with network access can migrate a real database or send real mail. Choose this only when the failure needs the network.");
    private final CheckBox mounts = box(
            "mounts",
            "Allow writing to the container's volumes",
            "Data that the program writes stays there. Choose this only when the failure needs to write.");
    private final CheckBox everyStep = box(
            "every-step",
            "Run every step",
            "Also run the steps that can no longer change the verdict. By default they are skipped, and the report says so.");
    private final Label rule = NodeFactory.wrapped("", "choice-rule");
    private @Nullable CaseModel shown;

    InputsView() {
        getStyleClass().add("choices");
        lines.setId("expected-lines");
        lines.setPromptText("One expected log line per line");
        lines.setPrefRowCount(2);
        variables.setId("required-variables");
        variables.setPromptText("DATABASE_URL, REDIS_URL …");
        tried.setId("tried-variables");
        tried.setPromptText("LICENSE_KEY …");
        tried.setTooltip(NodeFactory.tooltip(
                "One more run sets each of them to 1. If it gets further, one of them was missing."));
        source.setId("source-folder");
        source.setPromptText("Folder with the program's source code");
        localBuild.setId("local-build");
        localBuild.setPromptText("Program file built on this machine");
        localBuild.setTooltip(NodeFactory.tooltip(
                "Drydock compares it with the program in the container to see whether they are the same build."));
        network.selectedProperty().subscribe(this::rule);
        mounts.selectedProperty().subscribe(this::rule);
        setMinWidth(0);
        VBox expectations = new VBox(
                NodeFactory.label("Lines that should have appeared in the log", "choice-label"),
                lines,
                NodeFactory.label("Variables that must be set", "choice-label"),
                variables,
                NodeFactory.label("Variables to try in one more run", "choice-label"),
                tried,
                NodeFactory.label("Source folder", "choice-label"),
                chosen(source, "choose-source", Feather.FOLDER, "Choose the source folder", this::chooseFolder),
                NodeFactory.label("Local build to compare with", "choice-label"),
                chosen(localBuild, "choose-local-build", Feather.FILE, "Choose the program file", this::chooseFile),
                everyStep,
                network,
                mounts);
        expectations.getStyleClass().add("choice-box");
        ScrollPane scrolled = new ScrollPane(expectations);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("choice-scroll");
        TitledPane more = new TitledPane("Expected behaviour and permissions", scrolled);
        more.setId("choices");
        more.setMinWidth(0);
        more.setExpanded(false);
        more.setAnimated(false);
        getChildren().addAll(rule, more);
        rule.setGraphic(NodeFactory.icon(Feather.TERMINAL, "step-badge"));
        rule();
    }

    static CheckBox box(String id, String words, String tooltip) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setWrapText(true);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setTooltip(NodeFactory.tooltip(tooltip));
        return box;
    }

    private static HBox chosen(TextField field, String id, Feather icon, String words, Runnable choose) {
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMinWidth(0);
        HBox box = new HBox(field, NodeFactory.button(id, "", icon, words, choose));
        box.getStyleClass().add("choice-folder");
        return box;
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Choose the program's source folder");
        File before = new File(source.getText());
        if (before.isDirectory()) {
            chooser.setInitialDirectory(before);
        }
        take(chooser.showDialog(getScene().getWindow()), source);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Choose the program file built on this machine");
        File folder = new File(localBuild.getText()).getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        take(chooser.showOpenDialog(getScene().getWindow()), localBuild);
    }

    private static void take(@Nullable File chosen, TextField field) {
        if (chosen != null) {
            field.setText(chosen.getPath());
        }
    }

    /// A proposed step says itself what it gets.
    void proposed(boolean now) {
        NodeFactory.show(rule, !now);
    }

    void show(@Nullable CaseModel now) {
        CaseModel before = shown;
        if (before != null) {
            InvestigationInputs wishes = before.wishes();
            lines.textProperty().unbindBidirectional(wishes.expectedLinesProperty());
            variables.textProperty().unbindBidirectional(wishes.requiredVariablesProperty());
            tried.textProperty().unbindBidirectional(wishes.triedProperty());
            source.textProperty().unbindBidirectional(wishes.sourceProperty());
            localBuild.textProperty().unbindBidirectional(wishes.localBuildProperty());
            network.selectedProperty().unbindBidirectional(wishes.networkProperty());
            mounts.selectedProperty().unbindBidirectional(wishes.mountsProperty());
            everyStep.selectedProperty().unbindBidirectional(wishes.everyStepProperty());
        }
        shown = now;
        if (now != null) {
            InvestigationInputs wishes = now.wishes();
            lines.textProperty().bindBidirectional(wishes.expectedLinesProperty());
            variables.textProperty().bindBidirectional(wishes.requiredVariablesProperty());
            tried.textProperty().bindBidirectional(wishes.triedProperty());
            source.textProperty().bindBidirectional(wishes.sourceProperty());
            localBuild.textProperty().bindBidirectional(wishes.localBuildProperty());
            network.selectedProperty().bindBidirectional(wishes.networkProperty());
            mounts.selectedProperty().bindBidirectional(wishes.mountsProperty());
            everyStep.selectedProperty().bindBidirectional(wishes.everyStepProperty());
        }
        rule();
    }

    private void rule() {
        CaseModel now = shown;
        long executing =
                now == null ? 0 : now.rows().stream().filter(StepRow::executes).count();
        String net = network.isSelected() ? "the container's own network" : "no network";
        rule.setText(
                executing == 0
                        ? "No step runs the container's program. Your container is never changed."
                        : executing + " steps run the container's program in temporary containers with " + net
                                + " and " + (mounts.isSelected() ? "writable" : "read-only")
                                + " mounts. Your container is never changed.");
        rule.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("open"), network.isSelected() || mounts.isSelected());
    }
}
