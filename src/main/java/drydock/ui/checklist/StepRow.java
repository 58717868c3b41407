package drydock.ui.checklist;

import drydock.investigation.StepResult;
import drydock.model.SkipReason;
import drydock.step.Step;
import drydock.ui.kit.ReadableNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// One step of a container's checklist.
public final class StepRow implements ChecklistLine {
    /// Earlier results that are kept.
    private static final int KEPT = 3;

    private final Step step;
    private final ReadOnlyObjectWrapper<StepState> state =
            new ReadOnlyObjectWrapper<>(this, "state", StepState.PENDING);
    private final ReadOnlyObjectWrapper<@Nullable StepResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper(this, "command", "");
    private final BooleanProperty leftOut = new SimpleBooleanProperty(this, "leftOut");
    private final List<StepResult> earlier = new ArrayList<>();
    private Runnable cancel = () -> {};

    StepRow(Step step) {
        this.step = step;
        summary.set(step.question());
    }

    /// The step that it runs.
    public Step step() {
        return step;
    }

    /// Results of its earlier runs since the window was opened, latest first.
    public List<StepResult> earlier() {
        return earlier.stream()
                .filter(result -> !result.equals(this.result.get()))
                .toList();
    }

    public String id() {
        return step.id();
    }

    public String title() {
        return step.title();
    }

    /// Whether the user wrote its command.
    public boolean own() {
        return step instanceof RecordedStep;
    }

    public String question() {
        return step.question();
    }

    List<String> needs() {
        return step.after();
    }

    /// Whether it runs the container's own program.
    public boolean executes() {
        return step.executes();
    }

    public ReadOnlyObjectProperty<StepState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public StepState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<@Nullable StepResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Its result in one line; its question before it has run.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The command that it runs or ran, empty until known.
    public ReadOnlyStringProperty commandProperty() {
        return command.getReadOnlyProperty();
    }

    /// Whether the user leaves it out.
    public BooleanProperty leftOutProperty() {
        return leftOut;
    }

    /// How long it took, such as `0.4 s`; empty when it has not run.
    public String time() {
        StepResult now = result.get();
        return now == null || now.duration().compareTo(Duration.ofMillis(1)) < 0
                ? ""
                : ReadableNumbers.of(now.duration());
    }

    void queue() {
        keep(result.get());
        state.set(StepState.WAITING);
        cancel = () -> {};
    }

    private void keep(@Nullable StepResult before) {
        if (before != null && before.ran() && !earlier.contains(before)) {
            earlier.addFirst(before);
            if (earlier.size() > KEPT) {
                earlier.removeLast();
            }
        }
    }

    void started(String commandLine) {
        command.set(commandLine);
        state.set(StepState.RUNNING);
    }

    void cancelWith(Runnable action) {
        cancel = action;
    }

    void cancel() {
        cancel.run();
    }

    void show(StepResult now) {
        result.set(now);
        summary.set(now.summary());
        if (!now.transcript().command().isEmpty()) {
            command.set(now.transcript().command());
        }
        boolean cancelled = now.skipped(SkipReason.CANCELLED);
        state.set(cancelled ? StepState.CANCELLED : StepState.of(now.outcome()));
    }

    /// Shows that the case has no result of this step.
    void without(String why) {
        state.set(StepState.SKIPPED);
        summary.set(why);
    }

    /// Shows that the investigation ended while this step was running.
    void stopped(StepState how, String why) {
        if (state.get().underWay()) {
            state.set(how);
            summary.set(why);
        }
    }
}
