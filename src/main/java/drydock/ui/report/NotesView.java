package drydock.ui.report;

import drydock.casefile.model.Case;
import drydock.casefile.model.Comparison;
import drydock.casefile.model.Examined;
import drydock.casefile.model.Note;
import drydock.report.Report;
import drydock.report.section.NextStep;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CaseNotes;
import drydock.ui.checklist.SavedCase;
import drydock.ui.checklist.StepRow;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The user's notes in the case, the fixes tried, their effects and the next steps.
final class NotesView extends BorderPane {
    private final Background background;
    private final TextArea text = new TextArea();
    private final VBox head;
    private final VBox page = new VBox();
    private @Nullable CaseModel model;
    private @Nullable SavedCase shown;

    NotesView(Background background) {
        this.background = background;
        setId("notes");
        text.setId("note-text");
        text.setPromptText("Something you noticed or changed, such as “rebuilt without cache”");
        text.setPrefRowCount(2);
        text.setWrapText(true);
        Button note = NodeFactory.button(
                "add-note",
                "Add as a note",
                Feather.EDIT_3,
                "Add it to the report as a note",
                () -> add((notebook, words) -> notebook.note(Optional.empty(), words)));
        Button fix = NodeFactory.button(
                "add-fix",
                "Add as a fix tried",
                Feather.TOOL,
                "Add it to the report as a fix; the next investigation shows whether it helped",
                () -> add(CaseNotes::fix));
        note.disableProperty().bind(text.textProperty().map(String::isBlank));
        fix.disableProperty().bind(text.textProperty().map(String::isBlank));
        FlowPane buttons = new FlowPane(note, fix);
        buttons.getStyleClass().add("notes-buttons");
        head = new VBox(
                text,
                buttons,
                NodeFactory.wrapped(
                        "Text that looks like a secret is masked. Investigate again after a fix: the report compares before and after.",
                        "notes-hint"));
        head.getStyleClass().add("notes-head");
        page.getStyleClass().add("notes-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        setCenter(scroll);
        show(null, null);
    }

    void show(@Nullable CaseModel now, @Nullable SavedCase kept) {
        // The typed text stays until it is saved.
        if (!Objects.equals(now, model) || count(kept) > count(shown)) {
            text.clear();
        }
        model = now;
        shown = kept;
        page.getChildren().clear();
        if (kept == null) {
            page.getChildren()
                    .add(Placeholder.empty(
                            Feather.EDIT_3,
                            "No case yet",
                            "After an investigation you can add notes and fixes to its case here."));
            return;
        }
        Case content = kept.content();
        page.getChildren().add(kept.folder().isPresent() ? head : fixed());
        written("Fixes tried", content.fixes(), fix -> entry(fix.time(), fix.text()));
        List<Examined> examined = content.examinations();
        if (examined.size() > 1) {
            page.getChildren()
                    .add(new ComparisonView(Comparison.of(examined.get(examined.size() - 2), examined.getLast())));
        }
        if (now != null) {
            written("Notes", content.notes(), note -> new NoteEntry(note, now.notebook(), about(now, note)));
        }
        // The next steps are computed with the report.
        background.start("next steps", () -> Report.nextSteps(content), steps -> next(kept, steps), failure -> {});
    }

    private static String about(CaseModel model, Note note) {
        return note.step()
                .map(id -> ", on “" + model.row(id).map(StepRow::title).orElse(id) + "”")
                .orElse("");
    }

    private static int count(@Nullable SavedCase kept) {
        return kept == null
                ? 0
                : kept.content().notes().size() + kept.content().fixes().size();
    }

    private static Label fixed() {
        return NodeFactory.wrapped("This case is read-only.", "notes-hint");
    }

    private void add(Add how) {
        CaseModel now = model;
        if (now != null && !text.getText().isBlank()) {
            how.to(now.notebook(), text.getText());
        }
    }

    /// The action for the text.
    @FunctionalInterface
    private interface Add {
        void to(CaseNotes notebook, String text);
    }

    private <T> void written(String title, List<T> all, Function<T, Node> draw) {
        if (!all.isEmpty()) {
            VBox box = new VBox(NodeFactory.label(title, "section-title"));
            box.getStyleClass().add("notes-section");
            all.forEach(one -> box.getChildren().add(draw.apply(one)));
            page.getChildren().add(box);
        }
    }

    private static Node entry(Instant time, String text) {
        VBox entry = new VBox(NodeFactory.label(ReadableNumbers.moment(time), "notes-hint"), NodeFactory.wrapped(text));
        entry.getStyleClass().add("note-entry");
        return entry;
    }

    private void next(SavedCase from, List<NextStep> steps) {
        if (!from.equals(shown)) {
            return;
        }
        List<NextStep> markable =
                steps.stream().filter(step -> !step.id().isEmpty()).toList();
        written("Next steps", markable, step -> check(step, from.folder().isPresent()));
    }

    private Node check(NextStep step, boolean changeable) {
        CheckBox box = new CheckBox(step.text().replace("`", ""));
        box.setWrapText(true);
        box.setSelected(step.done());
        box.setDisable(!changeable);
        Consumer<Boolean> mark = done -> {
            CaseModel now = model;
            if (now != null) {
                now.notebook().mark(step, done);
            }
        };
        box.setOnAction(event -> mark.accept(box.isSelected()));
        return box;
    }
}
