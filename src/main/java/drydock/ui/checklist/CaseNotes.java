package drydock.ui.checklist;

import drydock.casefile.model.Note;
import drydock.casefile.store.CaseFolder;
import drydock.report.section.NextStep;
import drydock.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The user's entries in a case: notes, fixes and completed next steps. For the FX thread.
public final class CaseNotes {
    private final Supplier<@Nullable SavedCase> shown;
    private final InvestigationRunner keeper;
    private final Background background;
    private final Consumer<SavedCase> changed;
    private final Consumer<Exception> failed;

    /// @param shown   the current case, null when there is none
    /// @param changed gets the changed case
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

    /// Whether there is a case that can be changed.
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

    /// Adds lines of the log as evidence.
    ///
    /// @param lines masked, each with its time
    public void quote(List<String> lines) {
        change(folder -> folder.quote(lines));
    }

    /// Replaces the text of a note. An empty text removes the note.
    public void rewrite(Note note, String text) {
        change(folder -> folder.rewrite(note, text));
    }

    /// Adds a fix: a change made to get the container to work.
    public void fix(String text) {
        change(folder -> folder.fix(text));
    }

    /// Marks a next step of the report as done or not done.
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
