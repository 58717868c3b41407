package drydock.ui.report;

import drydock.casefile.model.Note;
import drydock.ui.checklist.CaseNotes;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One note: its time, subject and text, and a way to change it.
final class NoteEntry extends VBox {
    private final Note note;
    private final CaseNotes notebook;
    private final String about;

    /// @param about its subject; empty if that is clear
    NoteEntry(Note note, CaseNotes notebook, String about) {
        this.note = note;
        this.notebook = notebook;
        this.about = about;
        getStyleClass().add("note-entry");
        show();
    }

    private void show() {
        HBox head = new HBox(NodeFactory.label(ReadableNumbers.moment(note.time()) + about, "notes-hint"));
        head.getStyleClass().add("note-head");
        if (notebook.open()) {
            head.getChildren()
                    .add(NodeFactory.iconButton("edit-note", Feather.EDIT_2, "Change or remove this note", this::edit));
        }
        getChildren().setAll(head, NodeFactory.wrapped(note.text()));
        if (!note.lines().isEmpty()) {
            getChildren().add(NodeFactory.wrapped(String.join("\n", note.lines()), "note-lines"));
        }
    }

    private void edit() {
        TextArea text = new TextArea(note.text());
        text.setId("edited-note");
        text.setWrapText(true);
        text.setPrefRowCount(2);
        var save = NodeFactory.button(
                "save-note", "Save", "Save the changed note", () -> notebook.rewrite(note, text.getText()));
        save.disableProperty().bind(text.textProperty().map(String::isBlank));
        HBox buttons = new HBox(
                save,
                NodeFactory.button("keep-note", "Cancel", "Keep the note as it was", this::show),
                NodeFactory.spacer(),
                NodeFactory.button(
                        "remove-note", "Remove", "Remove the note from the case", () -> notebook.rewrite(note, "")));
        buttons.getStyleClass().add("notes-buttons");
        getChildren().setAll(text, buttons);
        text.requestFocus();
        text.end();
    }
}
