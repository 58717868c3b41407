package drydock.ui.report;

import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.Citation;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.SavedCase;
import drydock.ui.checklist.StepRow;
import drydock.ui.checklist.StepState;
import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One step's question, commands and output. Lines that verdicts cite are marked.
final class EvidenceView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Label question = NodeFactory.wrapped("", "evidence-question");
    private final Label ending = NodeFactory.cut("", "evidence-ending");
    private final CommandBox paste = new CommandBox("To repeat it");
    private final CommandBox command = new CommandBox("Drydock ran");
    private final ListView<EvidenceLine> lines = new ListView<>();
    private final VBox head;
    private final StepNotes notes = new StepNotes();
    private Subscription subscription = Subscription.EMPTY;
    private @Nullable StepRow shown;
    private @Nullable Investigation investigation;
    private @Nullable CaseModel model;

    /// A form or a comparison that is shown in place of the output.
    private @Nullable Node instead;

    private final StepTools tools;

    EvidenceView(Background background) {
        tools = new StepTools(background, this::showInstead);
        setId("evidence");
        getStyleClass().add("evidence");
        lines.setId("evidence-lines");
        lines.getStyleClass().add("evidence-lines");
        lines.setCellFactory(view -> new EvidenceCell());
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        VBox words = new VBox(question, ending);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox top = new HBox(
                words,
                tools,
                NodeFactory.iconButton(
                        "copy-output", Feather.COPY, "Copy the output, or the selected lines (Ctrl+C)", this::copy));
        top.getStyleClass().add("evidence-top");
        head = new VBox(top, paste, command);
        head.getStyleClass().add("evidence-head");
        setBottom(notes);
        show(null);
    }

    /// Sets the findings whose citations are marked.
    void cite(@Nullable Investigation now) {
        investigation = now;
        refresh();
    }

    void show(@Nullable StepRow row) {
        subscription.unsubscribe();
        if (row == null || !row.equals(shown)) {
            instead = null;
        }
        shown = row;
        notes.show(row);
        subscription = row == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        row.stateProperty().subscribe(this::refresh),
                        row.commandProperty().subscribe(this::refresh));
        refresh();
    }

    /// Whether no step is selected.
    boolean empty() {
        return shown == null;
    }

    /// Sets the case of the notes on steps.
    void note(@Nullable CaseModel now, @Nullable SavedCase kept) {
        model = now;
        notes.show(now, kept);
        refresh();
    }

    /// A run began or ended, so that other actions are possible.
    void ran() {
        tools.show(model, shown);
    }

    /// Shows the form for a changed run of the step, where it can be changed.
    void change() {
        tools.change();
    }

    /// Closes the form or the comparison that is shown in place of the output.
    ///
    /// @return whether there was one
    boolean closePage() {
        boolean there = instead != null;
        if (there) {
            showInstead(null);
        }
        return there;
    }

    private void showInstead(@Nullable Node now) {
        instead = now;
        refresh();
        if (now == null) {
            lines.requestFocus();
        }
    }

    /// Selects a line, counted from 1.
    void reveal(int line) {
        if (line >= 1 && line <= lines.getItems().size()) {
            lines.getSelectionModel().clearAndSelect(line - 1);
            lines.scrollTo(Math.max(0, line - 4));
        }
    }

    private void refresh() {
        StepRow row = shown;
        if (row == null) {
            setTop(null);
            setCenter(Placeholder.empty(
                    Feather.SEARCH,
                    "No step selected",
                    "Select a step of the checklist to see its command and output."));
            return;
        }
        StepResult result = row.resultProperty().get();
        setTop(head);
        question.setText(row.question());
        command.show(row.commandProperty().get());
        paste.show(result == null ? "" : result.paste());
        ending.setText("");
        NodeFactory.show(ending, false);
        tools.show(model, row);
        Node other = instead;
        if (other != null) {
            paste.show("");
            command.show("");
            setCenter(other);
            return;
        }
        if (result == null || row.state() == StepState.RUNNING || row.state() == StepState.WAITING) {
            setCenter(waiting(row));
        } else if (result.transcript().lines().isEmpty()) {
            setCenter(without(row, result));
        } else {
            ending.setText(ending(result));
            NodeFactory.show(ending, true);
            List<EvidenceLine> now = lines(result);
            if (!now.equals(lines.getItems())) {
                lines.getItems().setAll(now);
            }
            setCenter(lines);
        }
    }

    private static Placeholder waiting(StepRow row) {
        return switch (row.state()) {
            case RUNNING -> Placeholder.loading("Running…");
            case WAITING -> Placeholder.loading("Waiting…");
            case CANCELLED ->
                Placeholder.empty(
                        Feather.MINUS_CIRCLE,
                        "Cancelled",
                        "Select the step in the checklist and press R to run it again.");
            case SKIPPED ->
                Placeholder.empty(
                        Feather.MINUS_CIRCLE, "Not run", row.summaryProperty().get());
            case PENDING, OK, PROBLEM, INCONCLUSIVE, FAILED ->
                row.executes()
                        ? Placeholder.empty(
                                Feather.PLAY,
                                "Not run yet",
                                "This step runs the container's own program in a temporary container, which is removed afterwards.")
                        : Placeholder.empty(
                                Feather.PLAY,
                                "Not run yet",
                                "This step only reads files and metadata. It does not run the container's program.");
        };
    }

    private static Placeholder without(StepRow row, StepResult result) {
        return switch (row.state()) {
            case FAILED -> Placeholder.failed("This step could not run", result.summary());
            case SKIPPED, CANCELLED -> Placeholder.empty(Feather.MINUS_CIRCLE, "Not run", result.summary());
            case PENDING, WAITING, RUNNING, OK, PROBLEM, INCONCLUSIVE ->
                Placeholder.empty(Feather.FILE_TEXT, "No output", result.summary());
        };
    }

    private static String ending(StepResult result) {
        String text = ReadableNumbers.count(result.transcript().lines().size(), "line") + " · "
                + result.transcript().ending().words();
        long dropped = result.transcript().dropped();
        return dropped > 0 ? text + " · " + ReadableNumbers.bytes(dropped) + " dropped" : text;
    }

    private List<EvidenceLine> lines(StepResult result) {
        Set<Integer> cited = cited(result);
        List<EvidenceLine> all = new ArrayList<>();
        int number = 0;
        for (var line : result.transcript().lines()) {
            number++;
            all.add(new EvidenceLine(number, line.channel(), line.text(), cited.contains(number)));
        }
        return all;
    }

    private Set<Integer> cited(StepResult result) {
        List<Citation> citations = new ArrayList<>(result.highlights());
        Investigation now = investigation;
        if (now != null) {
            for (Finding finding : now.findings()) {
                if (finding.verdict().accuses()) {
                    citations.addAll(finding.verdict().evidence());
                }
            }
        }
        Set<Integer> numbers = new HashSet<>();
        for (Citation citation : citations) {
            if (citation.step().equals(result.id())) {
                citation.line().ifPresent(numbers::add);
            }
        }
        return numbers;
    }

    private void copy() {
        List<EvidenceLine> chosen = lines.getSelectionModel().getSelectedItems().size() > 1
                ? List.copyOf(lines.getSelectionModel().getSelectedItems())
                : List.copyOf(lines.getItems());
        Copying.copy(chosen.stream()
                .map(line -> drydock.log.Ansi.read(line.text()).text())
                .collect(Collectors.joining("\n", "", "\n")));
    }
}
