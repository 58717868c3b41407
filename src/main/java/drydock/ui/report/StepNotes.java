package drydock.ui.report;

import drydock.casefile.model.Note;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CaseNotes;
import drydock.ui.checklist.SavedCase;
import drydock.ui.checklist.StepRow;
import drydock.ui.kit.NodeFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The user's notes on one step, below its output.
final class StepNotes extends VBox {
    private static final double MOST = 130;

    private final VBox entries = new VBox();
    private final ScrollPane scroll = new ScrollPane(entries);
    private final TextField text = new TextField();
    private final HBox writing;
    private @Nullable CaseModel model;
    private @Nullable SavedCase kept;
    private @Nullable StepRow step;

    StepNotes() {
        setId("step-notes");
        getStyleClass().add("step-notes");
        entries.getStyleClass().add("notes-section");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST);
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.getStyleClass().add("page-scroll");
        text.setId("step-note-text");
        text.setPromptText("Add a note to the report");
        text.setOnAction(event -> add());
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button add = NodeFactory.button(
                "add-step-note", "Add note", Feather.EDIT_3, "Add the note to the case (Enter)", this::add);
        add.disableProperty().bind(text.textProperty().map(String::isBlank));
        writing = new HBox(text, add);
        writing.getStyleClass().add("step-note-bar");
        getChildren().addAll(scroll, writing);
        draw();
    }

    /// Shows the notes of another case, or of the same case after a change.
    void show(@Nullable CaseModel now, @Nullable SavedCase content) {
        // The typed text stays until it is saved.
        if (count(content) > count(kept)) {
            text.clear();
        }
        model = now;
        kept = content;
        draw();
    }

    private static int count(@Nullable SavedCase content) {
        return content == null ? 0 : content.content().notes().size();
    }

    void show(@Nullable StepRow row) {
        if (!Objects.equals(step, row)) {
            text.clear();
        }
        step = row;
        draw();
    }

    private void draw() {
        CaseModel now = model;
        StepRow row = step;
        SavedCase content = kept;
        entries.getChildren().clear();
        if (now == null || row == null || content == null) {
            NodeFactory.show(this, false);
            return;
        }
        CaseNotes notebook = now.notebook();
        List<Note> notes = content.content().notes().stream()
                .filter(note -> note.step().equals(Optional.of(row.id())))
                .toList();
        notes.forEach(note -> entries.getChildren().add(new NoteEntry(note, notebook, "")));
        NodeFactory.show(scroll, !notes.isEmpty());
        NodeFactory.show(writing, notebook.open());
        NodeFactory.show(this, notebook.open() || !notes.isEmpty());
    }

    private void add() {
        CaseModel now = model;
        StepRow row = step;
        if (now != null && row != null && !text.getText().isBlank()) {
            now.notebook().note(Optional.of(row.id()), text.getText());
        }
    }
}
