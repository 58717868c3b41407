package drydock.ui.checklist;

import atlantafx.base.theme.Styles;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The checklist on the right: every step, its result, and its command before it runs.
public final class ChecklistView extends VBox {
    private final ListView<ChecklistLine> list = new ListView<>();
    private final Button runAll =
            NodeFactory.button("run-all", "Run all", Feather.PLAY, "Run the whole checklist (Ctrl+I)", this::runAll);
    private final Button guided = NodeFactory.button(
            "run-guided",
            "Guided",
            Feather.COMPASS,
            "Read the container, then decide step by step what runs (Ctrl+Shift+I)",
            this::runGuided);
    private final Button cancelAll = NodeFactory.button(
            "cancel-all",
            "Cancel",
            Feather.X,
            "Cancel the investigation and remove its temporary containers (Esc)",
            this::cancelAll);
    private final ProgressBar progress = new ProgressBar();
    private final Label note = NodeFactory.cut("", "checklist-note");
    private final Label past = NodeFactory.wrapped("", "checklist-past");
    private final Label problem = NodeFactory.wrapped("", "checklist-problem");
    private final InputsView choices = new InputsView();
    private final OwnStepView own = new OwnStepView();
    private final NextStepView next = new NextStepView();
    private final VBox forms = new VBox(own, choices);
    private final VBox body = new VBox();
    private final LeadingBar leading;
    private Subscription subscription = Subscription.EMPTY;
    private @Nullable CaseModel shown;
    private final Consumer<StepRow> change;
    private boolean open;
    private boolean arranging;

    /// @param opened    gets the step that the user selects
    /// @param openCause gets the id of a cause to show
    /// @param change    gets a step that the user wants to change for one run
    public ChecklistView(
            CasesModel cases, Consumer<StepRow> opened, Consumer<String> openCause, Consumer<StepRow> change) {
        this.change = change;
        next.onChange(id -> find(id).ifPresent(change));
        setId("checklist");
        getStyleClass().add("checklist");
        list.setId("steps");
        list.getStyleClass().add("steps");
        list.setCellFactory(view -> new StepCell(view, this));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now instanceof StepRow row && !arranging) {
                opened.accept(row);
            }
        });
        new ChecklistKeys(this, list).install();
        list.setOnMouseClicked(event -> {
            if (list.getSelectionModel().getSelectedItem() instanceof StepRow row) {
                opened.accept(row);
            }
        });
        past.setGraphic(NodeFactory.icon(Feather.CLOCK, "step-badge"));
        body.setMinWidth(0);
        list.setMinWidth(0);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add(Styles.SMALL);
        leading = new LeadingBar(openCause);
        HBox bar =
                new HBox(NodeFactory.label("CHECKLIST", "pane-title"), NodeFactory.spacer(), guided, runAll, cancelAll);
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar, body);
        cases.currentProperty().addListener((property, before, now) -> show(now));
        show(null);
    }

    private void show(@Nullable CaseModel now) {
        subscription.unsubscribe();
        shown = now;
        if (now != null) {
            now.runs().onAdded(this::select);
        }
        choices.show(now);
        own.show(now);
        open = false;
        runAll.setDisable(now == null);
        guided.setDisable(now == null);
        NodeFactory.show(cancelAll, false);
        if (now == null) {
            subscription = Subscription.EMPTY;
            Placeholder face = Placeholder.empty(
                    Feather.LIST, "No steps yet", "Select a container on the left, then press Investigate.");
            VBox.setVgrow(face, Priority.ALWAYS);
            body.getChildren().setAll(face);
            return;
        }
        list.getItems().clear();
        body.getChildren().setAll(progress, past, leading, problem, note, next, list, forms);
        VBox.setVgrow(list, Priority.ALWAYS);
        subscription = Subscription.combine(
                now.runningProperty().subscribe(this::refresh),
                now.noteProperty().subscribe(this::refresh),
                now.problemProperty().subscribe(this::refresh),
                now.pastProperty().subscribe(this::refresh),
                now.liveProperty().subscribe(this::refreshAll),
                now.next().narrowingProperty().subscribe(this::refresh),
                now.next().proposalProperty().subscribe(this::refresh),
                now.investigationProperty().subscribe(this::refresh));
        for (StepRow row : now.rows()) {
            subscription = subscription.and(row.stateProperty().subscribe(this::refresh));
        }
        refresh();
    }

    /// A button that disappears hands the focus to the one in its place.
    private void keepFocus(Button instead) {
        boolean kept = (runAll.isFocused() && runAll.isVisible()) || (cancelAll.isFocused() && cancelAll.isVisible());
        if (!kept && instead.isVisible()) {
            instead.requestFocus();
        }
    }

    private void refreshAll() {
        refresh();
        list.refresh();
    }

    private void refresh() {
        CaseModel now = shown;
        if (now == null) {
            return;
        }
        boolean focused = runAll.isFocused() || guided.isFocused() || cancelAll.isFocused() || next.holdsFocus();
        NodeFactory.show(forms, now.live());
        NodeFactory.show(guided, !now.running() && now.live());
        own.refresh();
        next.show(
                now,
                now.next().narrowingProperty().get(),
                now.running() ? null : now.next().proposalProperty().get());
        choices.proposed(next.proposing());
        arrange(now);
        NodeFactory.show(runAll, !now.running() && now.live());
        NodeFactory.show(cancelAll, now.running());
        if (focused) {
            keepFocus(now.running() ? cancelAll : runAll);
        }
        NodeFactory.show(progress, now.running());
        progress.setProgress(
                now.done() == 0
                        ? -1
                        : now.done() / (double) Math.max(1, now.rows().size()));
        note.setText(now.noteProperty().get());
        NodeFactory.show(note, !note.getText().isEmpty());
        past.setText(now.pastProperty().get());
        NodeFactory.show(past, !past.getText().isEmpty() && !now.running());
        problem.setText(now.problemProperty().get());
        NodeFactory.show(problem, !problem.getText().isEmpty());
        leading.show(now.investigationProperty().get(), now.running());
    }

    /// Other lines are set only when they differ, and the selection stays.
    private void arrange(CaseModel now) {
        List<ChecklistLine> lines = ChecklistOrder.of(now.rows(), now.running(), open);
        if (lines.equals(list.getItems())) {
            return;
        }
        ChecklistLine selected = list.getSelectionModel().getSelectedItem();
        arranging = true;
        try {
            list.getItems().setAll(lines);
            list.getSelectionModel().clearSelection();
            if (selected != null && lines.contains(selected)) {
                list.getSelectionModel().select(selected);
            }
        } finally {
            arranging = false;
        }
    }

    /// Shows or hides the steps that did not run.
    void toggleFold() {
        open = !open;
        refresh();
    }

    private void runAll() {
        CaseModel now = shown;
        if (now != null) {
            now.runAll();
        }
    }

    public void runGuided() {
        CaseModel now = shown;
        if (now != null) {
            now.runGuided();
        }
    }

    private void cancelAll() {
        CaseModel now = shown;
        if (now != null) {
            now.cancel();
        }
    }

    void run(@Nullable StepRow row) {
        CaseModel now = shown;
        if (now != null && row != null) {
            row.leftOutProperty().set(false);
            now.runs().run(row.id(), InvestigationInputs.Grant.NONE);
        }
    }

    /// Opens the form for a changed run of the step.
    void change(@Nullable StepRow row) {
        if (row != null) {
            change.accept(row);
        }
    }

    private Optional<StepRow> find(String stepId) {
        CaseModel now = shown;
        return now == null ? Optional.empty() : now.row(stepId);
    }

    /// Whether steps can be run.
    boolean live() {
        CaseModel now = shown;
        return now != null && now.live();
    }

    void cancel(@Nullable StepRow row) {
        CaseModel now = shown;
        if (now != null && row != null) {
            row.cancel();
        }
    }

    void skip(@Nullable StepRow row) {
        if (row != null && live()) {
            row.leftOutProperty().set(!row.leftOutProperty().get());
        }
    }

    public void focusSteps() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /// Selects a step, for a click on evidence.
    public void select(String stepId) {
        find(stepId).ifPresent(row -> {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
        });
    }
}
