package drydock.ui.report;

import drydock.investigation.ChangedStep;
import drydock.investigation.StepResult;
import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.StepRow;
import drydock.ui.kit.ReadableNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The other runs of a step that one can compare with: earlier ones, changed ones, and the step's own.
record StepRuns(List<Run> others) {
    /// One run.
    ///
    /// @param name for a menu
    record Run(String name, StepResult result) {}

    static StepRuns of(CaseModel model, StepRow row) {
        List<Run> others = new ArrayList<>();
        List<StepResult> earlier = row.earlier();
        for (int i = 0; i < earlier.size(); i++) {
            others.add(run(i == 0 ? "The run before" : i + 1 + " runs before", earlier.get(i)));
        }
        String step = ChangedStep.stepOf(row.id()).orElse(row.id());
        model.rows().stream()
                .filter(other -> !other.equals(row))
                .filter(other -> other.id().equals(step)
                        || ChangedStep.stepOf(other.id()).filter(step::equals).isPresent())
                .flatMap(StepRuns::named)
                .forEach(others::add);
        return new StepRuns(List.copyOf(others));
    }

    private static Stream<Run> named(StepRow other) {
        return Optional.ofNullable(other.resultProperty().get())
                .filter(StepResult::ran)
                .map(result -> run(other.own() ? changes(result) : "The step unchanged", result))
                .stream();
    }

    private static String changes(StepResult result) {
        return result.question().replaceFirst("^(Changed run) \\((.*?)\\): .*", "$1: $2");
    }

    private static Run run(String name, StepResult result) {
        return new Run(name + " · " + ReadableNumbers.of(result.duration()), result);
    }
}
