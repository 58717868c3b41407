package drydock.ui.checklist;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.investigation.Investigation;
import drydock.step.Step;
import drydock.ui.Examiner;
import drydock.ui.kit.Background;
import drydock.ui.kit.ReadableNumbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The checklist of one container and its results. For the FX thread.
public final class CaseModel {
    private final String containerId;
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live");
    private boolean removed;
    private final ChecklistRows checklist;
    private final CaseNotes notebook;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<@Nullable Investigation> investigation =
            new ReadOnlyObjectWrapper<>(this, "investigation");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper past = new ReadOnlyStringWrapper(this, "past", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable SavedCase> kept = new ReadOnlyObjectWrapper<>(this, "kept");
    private final ReadOnlyObjectWrapper<SaveState> saved =
            new ReadOnlyObjectWrapper<>(this, "saved", new SaveState.NotYet());
    private final InvestigationInputs wishes = new InvestigationInputs();
    private final MaskingRules masking = new MaskingRules();
    private final NextStepModel next;
    private final CaseRuns runs;

    CaseModel(
            String containerId,
            boolean live,
            List<Step> steps,
            Background background,
            Supplier<@Nullable Examiner> examiner,
            Supplier<@Nullable Engine> engine,
            Function<Consumer<SaveState>, InvestigationRunner> keeper) {
        this.containerId = containerId;
        this.live.set(live);
        this.checklist = new ChecklistRows(steps);
        InvestigationRunner runner = keeper.apply(now -> background.post(() -> saved.set(now)));
        this.next = new NextStepModel(steps, background, () -> runs().runNext());
        this.runs = new CaseRuns(this, checklist, next, runner, background, examiner, engine);
        this.notebook = new CaseNotes(
                kept::get,
                runner,
                background,
                this::changed,
                failure -> saved.set(new SaveState.Failed(ReadableNumbers.reason(failure))));
    }

    public String containerId() {
        return containerId;
    }

    /// Whether the container is on the engine; false for a saved case and after a removal.
    public boolean live() {
        return live.get();
    }

    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// The container was removed. What was found stays.
    void removed() {
        removed = true;
        live.set(false);
    }

    /// Whether there is a result since the window was opened, or one is on its way.
    boolean worthKeeping() {
        return running.get() || (investigation.get() != null && past.get().isEmpty());
    }

    public List<StepRow> rows() {
        return checklist.rows();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean running() {
        return running.get();
    }

    /// The last completed investigation, null before the first.
    public ReadOnlyObjectProperty<@Nullable Investigation> investigationProperty() {
        return investigation.getReadOnlyProperty();
    }

    /// The case of the investigation, null before there is one. Changes before the investigation does.
    public ReadOnlyObjectProperty<@Nullable SavedCase> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Whether the case is saved.
    public ReadOnlyObjectProperty<SaveState> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// The progress, in a line.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Time and container of the results if they are from an earlier session; otherwise empty.
    public ReadOnlyStringProperty pastProperty() {
        return past.getReadOnlyProperty();
    }

    /// Why there is no result and what to do; empty when there is no problem.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The user's own masking rules.
    public MaskingRules masking() {
        return masking;
    }

    InvestigationInputs wishes() {
        return wishes;
    }

    public Optional<StepRow> row(String id) {
        return checklist.row(id);
    }

    /// Number of steps with a result, of those that run.
    public int done() {
        return checklist.done();
    }

    /// The causes that are left, and the proposed step.
    NextStepModel next() {
        return next;
    }

    /// Runs single steps and commands.
    public CaseRuns runs() {
        return runs;
    }

    /// Runs the whole checklist except for the steps left out.
    public void runAll() {
        runs.runAll();
    }

    /// Reads the container, and then proposes the steps that run its program one by one.
    public void runGuided() {
        runs.runGuided();
    }

    /// Cancels the run. It ends after its temporary containers are removed.
    public void cancel() {
        runs.cancel();
    }

    /// Whether steps can run at all; says why not.
    boolean mayRun() {
        if (!live()) {
            problem.set(
                    removed
                            ? "The container was removed, so no step can run. Its results stay here."
                            : "The container of this case is not on the engine, so no step can run.");
        }
        return live();
    }

    void begun(String what) {
        problem.set("");
        note.set(what);
        running.set(true);
    }

    void note(String line) {
        note.set(line);
    }

    void problem(String why) {
        problem.set(why);
    }

    /// Shows an existing case, unless an investigation is running or a later one is shown.
    void open(SavedCase now) {
        SavedCase before = kept.get();
        boolean later = before != null
                && before.content()
                        .investigation()
                        .subject()
                        .taken()
                        .isAfter(now.content().investigation().subject().taken());
        if (!running.get() && !later) {
            checklist.show(now.content().investigation());
            completed(now);
            if (live()) {
                past.set(past(now));
            } else {
                checklist.without("not run when this case was examined");
            }
        }
    }

    private String past(SavedCase now) {
        String when = "Examined on "
                + ReadableNumbers.moment(now.content().investigation().subject().taken());
        return now.isOf(containerId)
                ? when + ". Investigate again to see its present state."
                : when + ", in an earlier container of this name. Investigate again to see what has changed.";
    }

    /// Shows the results of an earlier session, unless there are newer ones.
    void recall(SavedCase found) {
        if (kept.get() == null) {
            open(found);
        }
    }

    /// Shows why the saved case can't be read.
    void notRecalled(Exception failure) {
        if (kept.get() == null && !running.get()) {
            problem.set("The saved case of this container can't be opened: " + ReadableNumbers.reason(failure));
        }
    }

    /// The user's notes in the case.
    public CaseNotes notebook() {
        return notebook;
    }

    private void changed(SavedCase now) {
        // An investigation that ended meanwhile has already read the change.
        if (kept.get() != null
                && kept.get().content().latest().number()
                        == now.content().latest().number()) {
            kept.set(now);
        }
    }

    void completed(SavedCase done) {
        kept.set(done);
        investigation.set(done.content().investigation());
        note.set("");
        past.set("");
        running.set(false);
    }

    void failed(Exception failure) {
        Investigation before = investigation.get();
        if (failure instanceof InterruptedException) {
            checklist.stopped(StepState.CANCELLED, "cancelled");
            if (before != null) {
                checklist.show(before);
            }
            note.set(before == null ? "Cancelled." : "Cancelled. The results are those of the investigation before.");
        } else {
            String why = words(failure);
            checklist.stopped(StepState.FAILED, why);
            note.set("");
            problem.set(why);
        }
        running.set(false);
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case EngineException.NotFound gone -> "The container no longer exists. Select another one on the left.";
            case EngineException.Unreachable away ->
                "The engine stopped answering. The failed steps run again when it answers.";
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }
}
