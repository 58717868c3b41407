package drydock.ui.checklist;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.investigation.ChangedStep;
import drydock.investigation.Investigation;
import drydock.investigation.OwnCommand;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.StepResult;
import drydock.ui.Examiner;
import drydock.ui.checklist.InvestigationInputs.Grant;
import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import drydock.ui.kit.ReadableNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs the steps of one case: all, guided, one, or a command of the user's own. For the FX thread.
public final class CaseRuns {
    private final CaseModel model;
    private final ChecklistRows checklist;
    private final NextStepModel next;
    private final InvestigationRunner keeper;
    private final Background background;
    private final Supplier<@Nullable Examiner> examiner;
    private final Supplier<@Nullable Engine> engine;
    private Background.Work work = Background.Work.NONE;
    private Consumer<String> added = id -> {};
    private boolean engineLost;

    CaseRuns(
            CaseModel model,
            ChecklistRows checklist,
            NextStepModel next,
            InvestigationRunner keeper,
            Background background,
            Supplier<@Nullable Examiner> examiner,
            Supplier<@Nullable Engine> engine) {
        this.model = model;
        this.checklist = checklist;
        this.next = next;
        this.keeper = keeper;
        this.background = background;
        this.examiner = examiner;
        this.engine = engine;
    }

    void runAll() {
        if (!model.running()) {
            next.begin(false);
            run(Set.of(), Set.of(), Grant.NONE);
        }
    }

    void runGuided() {
        if (!model.running()) {
            next.begin(true);
            run(Set.of(), next.executing(), Grant.NONE);
        }
    }

    /// Runs one step with some permissions in addition.
    void run(String id, Grant grant) {
        run(Set.of(id), Set.of(), grant);
    }

    /// Runs the remaining proposals without asking.
    void runRest() {
        next.automatic();
        runNext();
    }

    void runNext() {
        next.toRun().ifPresent(step -> run(step.stepId(), Grant.NONE));
    }

    private void run(Set<String> only, Set<String> without, Grant grant) {
        Examiner now = examiner.get();
        if (model.running() || !model.mayRun()) {
            return;
        }
        if (now == null) {
            model.problem("No engine is connected. Start Docker or Podman, then press Investigate.");
            return;
        }
        Set<String> skip = new HashSet<>(checklist.leftOut(only));
        skip.addAll(without);
        Request request = model.masking().applied(model.wishes().request(model.containerId(), only, skip, grant));
        Set<String> selected = checklist.selected(request);
        checklist.queue(selected);
        engineLost = false;
        model.begun("Reading the container…");
        SavedCase before = model.keptProperty().get();
        boolean partly = before != null && before.isOf(model.containerId()) && !only.isEmpty();
        if (partly) {
            next.goOn();
        }
        List<StepResult> earlier =
                before != null && partly ? before.content().investigation().steps() : List.of();
        Progress reporting = new ProgressReceiver(
                model, selected, background, new LiveNarrowing(background, earlier, next::tell), model::note);
        work = background.start(
                "investigate " + model.containerId(),
                () -> before != null && partly
                        ? keeper.goOn(before, selected, now, request, reporting)
                        : keeper.examine(now, request, reporting),
                done -> {
                    checklist.show(done.content().investigation(), selected);
                    model.completed(done);
                    next.completed(done.content().investigation());
                },
                this::failed);
    }

    /// Runs a command of the user's own; its output becomes evidence of the case.
    void runOwn(OwnCommand command) {
        beside(
                "Running your command in a temporary container…",
                (with, id) -> (now, rules, progress) -> command.run(with, id, OwnCommand.nextId(now), rules, progress));
    }

    /// Runs a step that the user has changed; its output becomes evidence of the case.
    public void runChanged(ChangedStep changed) {
        beside(
                "Running the changed step in a temporary container…",
                (with, id) -> (now, rules, progress) -> changed.run(with, id, now, rules, progress));
    }

    /// @param action gets the id of a result that a command beside the checklist has added
    void onAdded(Consumer<String> action) {
        added = action;
    }

    private void beside(String note, BiFunction<Engine, String, InvestigationRunner.Beside> command) {
        Engine with = engine.get();
        SavedCase before = model.keptProperty().get();
        if (model.running() || before == null || !model.mayRun()) {
            return;
        }
        if (with == null) {
            model.problem("No engine is connected. Start Docker or Podman, then run the command again.");
            return;
        }
        model.begun(note);
        work = background.start(
                "command beside the checklist of " + model.containerId(),
                () -> keeper.beside(
                        before,
                        command.apply(with, model.containerId()),
                        model.masking().rules(),
                        line -> background.post(() -> model.note(line))),
                done -> {
                    checklist.show(done.content().investigation());
                    model.completed(done);
                    added.accept(
                            done.content().investigation().steps().getLast().id());
                },
                this::failed);
    }

    /// Copies a command that opens a shell in a temporary container.
    void copyShell() {
        Engine with = engine.get();
        Investigation now = model.investigationProperty().get();
        if (with != null && now != null) {
            background.start(
                    "shell command",
                    () -> OwnCommand.shell(with, model.containerId(), now.subject()),
                    command -> {
                        Copying.copy(command);
                        model.note("Copied. Paste it into a terminal with bash.");
                    },
                    failure -> model.problem(ReadableNumbers.reason(failure)));
        }
    }

    void cancel() {
        if (model.running()) {
            model.note("Cancelling and removing temporary containers…");
            work.cancel();
        }
    }

    private void failed(Exception failure) {
        engineLost |= failure instanceof EngineException.Unreachable;
        model.failed(failure);
        next.stopped();
    }

    /// The engine is lost. Running steps fail now.
    void engineLost() {
        engineLost |= model.running();
    }

    /// The engine is back. Steps that failed without it run again.
    void engineBack() {
        if (!engineLost || model.running()) {
            return;
        }
        engineLost = false;
        Set<String> failed = checklist.failed();
        if (!failed.isEmpty()) {
            run(model.investigationProperty().get() == null ? Set.of() : failed, Set.of(), Grant.NONE);
            model.note("The engine answers again. Repeating the failed steps…");
        }
    }
}
