package drydock.ui.checklist;

import drydock.casefile.CaseFolder;
import drydock.engine.EngineException;
import drydock.investigation.Investigation;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.report.NextStep;
import drydock.step.Step;
import drydock.ui.Examiner;
import drydock.ui.kit.Background;
import drydock.ui.kit.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The checklist of one container and what came of it. For the FX thread.
public final class CaseModel {
    private final String containerId;
    private final boolean live;
    private final List<StepRow> rows;
    private final Background background;
    private final Supplier<@Nullable Examiner> examiner;
    private final Keeper keeper;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<@Nullable Investigation> investigation =
            new ReadOnlyObjectWrapper<>(this, "investigation");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable Kept> kept = new ReadOnlyObjectWrapper<>(this, "kept");
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(this, "saved", new Saved.NotYet());
    private final Wishes wishes = new Wishes();
    private Background.Work work = Background.Work.NONE;
    private boolean engineLost;

    CaseModel(
            String containerId,
            boolean live,
            List<Step> steps,
            Background background,
            Supplier<@Nullable Examiner> examiner,
            Function<Consumer<Saved>, Keeper> keeper) {
        this.containerId = containerId;
        this.live = live;
        this.rows = steps.stream().map(StepRow::new).toList();
        this.background = background;
        this.examiner = examiner;
        this.keeper = keeper.apply(now -> background.post(() -> saved.set(now)));
    }

    public String containerId() {
        return containerId;
    }

    /// Whether it is about a container of the engine, and not about one of a kept case only.
    public boolean live() {
        return live;
    }

    public List<StepRow> rows() {
        return rows;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean running() {
        return running.get();
    }

    /// The last completed one, null before.
    public ReadOnlyObjectProperty<@Nullable Investigation> investigationProperty() {
        return investigation.getReadOnlyProperty();
    }

    /// The case it belongs to, null before there is one. Changes before the investigation does.
    public ReadOnlyObjectProperty<@Nullable Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Whether it is on the disk.
    public ReadOnlyObjectProperty<Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// What goes on, in a line.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Why there is no result, with what to do; empty when all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Wishes wishes() {
        return wishes;
    }

    public Optional<StepRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// How many steps have an answer, of those that run.
    public int done() {
        return (int) rows.stream()
                .filter(row -> !row.state().underWay() && row.state() != StepState.PENDING)
                .count();
    }

    /// Runs the whole checklist but for the steps left out.
    public void runAll() {
        run(Set.of());
    }

    /// Runs one step, after those it needs that have no answer yet.
    public void run(StepRow row) {
        run(Set.of(row.id()));
    }

    private void run(Set<String> only) {
        Examiner now = examiner.get();
        if (running.get()) {
            return;
        }
        if (!live) {
            problem.set("This case is kept, and its container is not on the engine: nothing can be run.");
            return;
        }
        if (now == null) {
            problem.set("No engine is connected. The checklist can run as soon as one answers.");
            return;
        }
        Request request = request(only);
        Set<String> selected = selected(request);
        rows.stream().filter(row -> selected.contains(row.id())).forEach(StepRow::queue);
        problem.set("");
        note.set("Looking at the container…");
        engineLost = false;
        running.set(true);
        Kept before = kept.get();
        boolean partly = before != null && selected.size() < rows.size();
        Progress reporting = new Reporting(this, selected, background, note::set);
        work = background.start(
                "investigate " + containerId,
                () -> before != null && partly
                        ? keeper.goOn(before, selected, now, request, reporting)
                        : keeper.examine(now, request, reporting),
                done -> completed(done, selected),
                this::failed);
    }

    private Request request(Set<String> only) {
        Set<String> skip = rows.stream()
                .filter(row -> row.leftOutProperty().get() && !only.contains(row.id()))
                .map(StepRow::id)
                .collect(Collectors.toSet());
        return wishes.request(containerId, only, skip);
    }

    /// The steps that the request will run: the ones asked for and those they need.
    private Set<String> selected(Request request) {
        Set<String> selected = new LinkedHashSet<>();
        if (request.only().isEmpty()) {
            rows.forEach(row -> selected.add(row.id()));
        }
        request.only().forEach(id -> addWithNeeds(id, selected));
        selected.removeAll(request.skip());
        return selected;
    }

    private void addWithNeeds(String id, Set<String> into) {
        row(id).filter(row -> into.add(row.id()))
                .ifPresent(row -> row.needs().forEach(need -> addWithNeeds(need, into)));
    }

    /// Ends the run; its throwaways are removed before it is over.
    public void cancel() {
        if (running.get()) {
            note.set("Cancelling, removing throwaways…");
            work.cancel();
        }
    }

    /// Ends one step and lets the others go on.
    public void cancel(StepRow row) {
        row.cancel();
    }

    /// Shows what is known already. An investigation under way, or a later one, stands.
    void open(Kept now) {
        Kept before = kept.get();
        boolean later = before != null
                && before.content()
                        .investigation()
                        .subject()
                        .taken()
                        .isAfter(now.content().investigation().subject().taken());
        if (!running.get() && !later) {
            completed(now, rows.stream().map(StepRow::id).collect(Collectors.toSet()));
            rows.stream()
                    .filter(row -> row.resultProperty().get() == null && !live)
                    .forEach(row -> row.without("not run when this case was examined"));
        }
    }

    /// Writes a note into the case.
    public void addNote(String text) {
        change(folder -> folder.note(Optional.empty(), text));
    }

    /// Writes down what was changed to make the container work.
    public void addFix(String text) {
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

    private void change(Keeper.Change change) {
        Kept before = kept.get();
        if (before == null || before.folder().isEmpty()) {
            return;
        }
        CaseFolder folder = before.folder().get();
        background.start(
                "change case",
                () -> keeper.change(before, folder, change),
                this::changed,
                failure -> saved.set(new Saved.Failed(Words.reason(failure))));
    }

    private void changed(Kept now) {
        // An investigation that came to its end meanwhile has read what was written.
        if (kept.get() != null
                && kept.get().content().latest().number()
                        == now.content().latest().number()) {
            kept.set(now);
        }
    }

    private void completed(Kept done, Set<String> selected) {
        Investigation now = done.content().investigation();
        now.steps().stream()
                .filter(result -> selected.contains(result.id()))
                .forEach(result -> row(result.id()).ifPresent(row -> row.show(result)));
        kept.set(done);
        investigation.set(now);
        note.set("");
        running.set(false);
    }

    private void failed(Exception failure) {
        if (failure instanceof InterruptedException) {
            rows.forEach(row -> row.stopped(StepState.CANCELLED, "cancelled"));
            note.set("Cancelled.");
        } else {
            engineLost |= failure instanceof EngineException.Unreachable;
            String why = words(failure);
            rows.forEach(row -> row.stopped(StepState.FAILED, why));
            note.set("");
            problem.set(why);
        }
        running.set(false);
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case EngineException.NotFound gone -> "The container is no longer there. Pick another one at the left.";
            case EngineException.Unreachable away ->
                "The engine went away in the middle. The checklist goes on when it is back.";
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    /// The engine went away; steps under way are failing now.
    void engineLost() {
        engineLost |= running.get();
    }

    /// The engine is back: steps that failed for want of it run again.
    void engineBack() {
        if (!engineLost || running.get()) {
            return;
        }
        engineLost = false;
        Set<String> failed = rows.stream()
                .filter(row -> row.state() == StepState.FAILED)
                .map(StepRow::id)
                .collect(Collectors.toSet());
        if (!failed.isEmpty()) {
            run(investigation.get() == null ? Set.of() : failed);
            note.set("The engine is back: running again what failed.");
        }
    }
}
