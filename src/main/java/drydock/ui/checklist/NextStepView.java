package drydock.ui.checklist;

import drydock.investigation.StepProposal;
import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Which causes are left, and the step that is worth running next: why, what exactly runs, and with which rights.
final class NextStepView extends VBox {
    /// Height of the command at most; below it, there is a line for each so many characters.
    private static final double COMMAND = 64;

    private static final double LINE = 15;
    private static final int CHARACTERS = 26;

    private final Label narrowing = NodeFactory.wrapped("", "narrowing");
    private final Label title = NodeFactory.wrapped("", "next-title");
    private final Label reason = NodeFactory.wrapped("", "next-reason");
    private final GridPane facts = new GridPane();
    private final Button run;
    private final VBox card;
    private Consumer<String> onChange = id -> {};
    private @Nullable CaseModel shown;
    private @Nullable StepProposal proposal;

    NextStepView() {
        getStyleClass().add("next-step");
        narrowing.setId("narrowing");
        card = new VBox();
        card.setId("next-step");
        card.getStyleClass().add("next-card");
        facts.getStyleClass().add("next-facts");
        run = NodeFactory.button(
                "next-run", "Run", Feather.PLAY, "Run this step as described", () -> run(false, false));
        run.getStyleClass().add("accent");
        MenuButton other = new MenuButton("Run with…");
        other.setId("next-run-with");
        other.setTooltip(NodeFactory.tooltip("Give this run the network, or write access to the mounts"));
        other.getItems()
                .addAll(
                        item("next-network", "The container's own network…", () -> askAndRun(true, false)),
                        item("next-mounts", "Writable mounts…", () -> askAndRun(false, true)),
                        item("next-both", "Network and writable mounts…", () -> askAndRun(true, true)),
                        item("next-changed", "Other arguments or variables…", this::change));
        FlowPane buttons = new FlowPane(
                run,
                other,
                NodeFactory.button("next-skip", "Skip", "Go on without this step", this::skip),
                NodeFactory.button(
                        "next-rest", "Run rest", "Run all remaining steps without asking again", this::rest));
        Button copy = NodeFactory.iconButton(
                "next-copy", Feather.COPY, "Copy a command that does nearly the same without Drydock", () -> {
                    StepProposal now = proposal;
                    if (now != null) {
                        Copying.copy(now.paste());
                    }
                });
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        buttons.getStyleClass().add("next-buttons");
        card.getChildren().addAll(new HBox(title, copy), reason, facts, buttons);
        getChildren().addAll(narrowing, card);
        setMinHeight(USE_PREF_SIZE);
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// @param next the proposal, null when none is to be shown
    void show(@Nullable CaseModel model, String left, @Nullable StepProposal next) {
        shown = model;
        narrowing.setText(left);
        NodeFactory.show(narrowing, !left.isEmpty());
        NodeFactory.show(card, next != null);
        NodeFactory.show(this, next != null || !left.isEmpty());
        if (next == null) {
            proposal = null;
            return;
        }
        if (!next.equals(proposal)) {
            proposal = next;
            title.setText("Next: " + next.title());
            reason.setText(next.reason()
                    + (next.useless().isEmpty()
                            ? ""
                            : " It would most likely change nothing: " + next.useless() + "."));
            facts.getChildren().clear();
            fact("Runs", next.command());
            fact("User", next.user());
            fact("Network", next.network());
            fact("Mounts", next.mounts());
            fact("Limits", next.limits());
        }
    }

    /// Whether its first button has the focus.
    boolean holdsFocus() {
        return run.isFocused();
    }

    /// Whether a step is proposed.
    boolean proposing() {
        return proposal != null;
    }

    private void fact(String name, String value) {
        Label label = NodeFactory.label(name, "fact-name");
        label.setMinWidth(58);
        boolean command = name.equals("Runs");
        Label text = NodeFactory.wrapped(value, command ? "next-command" : "next-value");
        text.setMinWidth(0);
        GridPane.setValignment(label, VPos.TOP);
        facts.addRow(facts.getRowCount(), label, command ? scrolled(text) : text);
    }

    /// The whole command can be read however long it is.
    private static ScrollPane scrolled(Label text) {
        ScrollPane pane = new ScrollPane(text);
        pane.setFitToWidth(true);
        double height = Math.min(COMMAND, LINE * (text.getText().length() / CHARACTERS + 1) + 4);
        pane.setMinHeight(height);
        pane.setPrefHeight(height);
        pane.setMaxHeight(height);
        pane.getStyleClass().add("next-scroll");
        GridPane.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private void askAndRun(boolean network, boolean mounts) {
        String risk = (network
                        ? "With the container's network the program can reach real services: it may migrate a database or"
                                + " send mail. "
                        : "")
                + (mounts ? "With writable mounts, data that the program writes stays there." : "");
        List<String> granted = new ArrayList<>();
        if (network) {
            granted.add("the container's own network");
        }
        if (mounts) {
            granted.add("writable mounts");
        }
        Question.ask(
                getScene().getWindow(),
                "Run this step with " + String.join(" and ", granted) + "?",
                risk.strip() + " This holds for this run only.",
                "Run",
                "Cancel",
                true,
                () -> run(network, mounts));
    }

    private void run(boolean network, boolean mounts) {
        CaseModel model = shown;
        StepProposal now = proposal;
        if (model != null && now != null) {
            model.runs().run(now.stepId(), new InvestigationInputs.Grant(network, mounts));
        }
    }

    /// @param action gets the id of the proposed step that the user wants to change for one run
    void onChange(Consumer<String> action) {
        onChange = action;
    }

    private void change() {
        StepProposal now = proposal;
        if (now != null) {
            onChange.accept(now.stepId());
        }
    }

    private void skip() {
        CaseModel model = shown;
        StepProposal now = proposal;
        if (model != null && now != null) {
            model.next().skip(now.stepId());
        }
    }

    private void rest() {
        CaseModel model = shown;
        if (model != null) {
            model.runs().runRest();
        }
    }
}
