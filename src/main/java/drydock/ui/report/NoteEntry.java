package drydock.ui.report;

import drydock.casefile.model.Note;
import drydock.ui.checklist.CaseNotes;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One note: when it was written, about what, its words, and a way to change them.
final class NoteEntry extends VBox {
    private final Note note;
    private final CaseNotes notebook;
    private final String about;

    /// @param about what it is about, in words; empty where that is plain
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
    }

    private void edit() {
        TextArea text = new TextArea(note.text());
        text.setId("edited-note");
        text.setWrapText(true);
        text.setPrefRowCount(2);
        var save = NodeFactory.button(
                "save-note", "Save", "Put these words in its place", () -> notebook.rewrite(note, text.getText()));
        save.disableProperty().bind(text.textProperty().map(String::isBlank));
        HBox buttons = new HBox(
                save,
                NodeFactory.button("keep-note", "Cancel", "Leave it as it was", this::show),
                NodeFactory.spacer(),
                NodeFactory.button(
                        "remove-note", "Remove", "Take it out of the case", () -> notebook.rewrite(note, "")));
        buttons.getStyleClass().add("notes-buttons");
        getChildren().setAll(text, buttons);
        text.requestFocus();
        text.end();
    }
}
