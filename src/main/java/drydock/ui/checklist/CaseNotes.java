package drydock.ui.checklist;

import drydock.casefile.model.Note;
import drydock.casefile.store.CaseFolder;
import drydock.report.section.NextStep;
import drydock.ui.kit.Background;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the user writes into a case: notes, fixes, and which next steps are done. For the FX thread.
public final class CaseNotes {
    private final Supplier<@Nullable SavedCase> shown;
    private final InvestigationRunner keeper;
    private final Background background;
    private final Consumer<SavedCase> changed;
    private final Consumer<Exception> failed;

    /// @param shown   the case as it stands, null when there is none
    /// @param changed gets the case with what was written
    CaseNotes(
            Supplier<@Nullable SavedCase> shown,
            InvestigationRunner keeper,
            Background background,
            Consumer<SavedCase> changed,
            Consumer<Exception> failed) {
        this.shown = shown;
        this.keeper = keeper;
        this.background = background;
        this.changed = changed;
        this.failed = failed;
    }

    /// Whether there is a case that can be written into.
    public boolean open() {
        SavedCase now = shown.get();
        return now != null && now.folder().isPresent();
    }

    /// Writes a note into the case.
    ///
    /// @param step id of the step it is about, empty for the case as a whole
    public void note(Optional<String> step, String text) {
        change(folder -> folder.note(step, text));
    }

    /// Puts other words in place of a note's; with none it is taken out of the case.
    public void rewrite(Note note, String text) {
        change(folder -> folder.rewrite(note, text));
    }

    /// Writes down what was changed to make the container work.
    public void fix(String text) {
        change(folder -> folder.fix(text));
    }

    /// Marks a next step of the report as done, or takes the mark away.
    public void mark(NextStep step, boolean done) {
        change(folder -> {
            if (done) {
                folder.done(step.id(), step.text());
            } else {
                folder.undone(step.id());
            }
        });
    }

    private void change(InvestigationRunner.Change change) {
        SavedCase before = shown.get();
        if (before == null || before.folder().isEmpty()) {
            return;
        }
        CaseFolder folder = before.folder().get();
        background.start("change case", () -> keeper.change(before, folder, change), changed, failed);
    }
}
