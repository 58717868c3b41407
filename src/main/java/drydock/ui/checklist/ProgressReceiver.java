package drydock.ui.checklist;

import drydock.investigation.Progress;
import drydock.investigation.StartingFacts;
import drydock.investigation.StepResult;
import drydock.ui.kit.Background;
import java.util.Set;
import java.util.function.Consumer;

/// Brings the investigator's messages to the FX thread.
///
/// @param selected ids of the selected steps; messages about others are not shown
/// @param say      shows a line
/// @param narrowing weighs the causes meanwhile
record ProgressReceiver(
        CaseModel model, Set<String> selected, Background background, LiveNarrowing narrowing, Consumer<String> say)
        implements Progress {
    @Override
    public void begun(StartingFacts beginning) {
        narrowing.begun(beginning.late().current(beginning.subject()));
    }

    @Override
    public void started(String stepId, String command) {
        on(stepId, row -> {
            row.started(command);
            say.accept(row.title() + "…");
        });
    }

    @Override
    public void finished(StepResult result) {
        on(result.id(), row -> row.show(result));
        if (selected.contains(result.id())) {
            narrowing.finished(result);
        }
    }

    @Override
    public void cancellable(String stepId, Runnable cancel) {
        on(stepId, row -> row.cancelWith(cancel));
    }

    @Override
    public void note(String line) {
        background.post(() -> say.accept(line));
    }

    private void on(String id, Consumer<StepRow> change) {
        background.post(() -> model.row(id).filter(row -> selected.contains(id)).ifPresent(change));
    }
}
