package drydock.ui.checklist;

import drydock.investigation.Investigation;
import drydock.investigation.Request;
import drydock.investigation.StepResult;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of a checklist, and which of them a run selects.
final class ChecklistRows {
    private final List<StepRow> rows = new ArrayList<>();

    ChecklistRows(List<Step> steps) {
        steps.forEach(step -> rows.add(new StepRow(step)));
    }

    List<StepRow> rows() {
        return List.copyOf(rows);
    }

    /// The row of a result; a result of no known step gets a row of its own.
    private StepRow rowOf(StepResult result) {
        return row(result.id()).orElseGet(() -> {
            StepRow own = new StepRow(RecordedStep.of(result));
            rows.add(own);
            return own;
        });
    }

    Optional<StepRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// Number of steps with a result, of those that run.
    int done() {
        return (int) rows.stream()
                .filter(row -> !row.state().underWay() && row.state() != StepState.PENDING)
                .count();
    }

    /// The steps that the user leaves out, except for those that were selected by name.
    Set<String> leftOut(Set<String> only) {
        return rows.stream()
                .filter(row -> row.leftOutProperty().get() && !only.contains(row.id()))
                .map(StepRow::id)
                .collect(Collectors.toSet());
    }

    /// The steps that the request will run: the selected ones and those they need.
    Set<String> selected(Request request) {
        Set<String> selected = new LinkedHashSet<>();
        if (request.only().isEmpty()) {
            rows.stream().filter(row -> !row.own()).forEach(row -> selected.add(row.id()));
        }
        request.only().forEach(id -> addWithNeeds(id, selected));
        selected.removeAll(request.skip());
        return selected;
    }

    private void addWithNeeds(String id, Set<String> into) {
        row(id).filter(row -> into.add(row.id()))
                .ifPresent(row -> row.needs().forEach(need -> addWithNeeds(need, into)));
    }

    void queue(Set<String> selected) {
        rows.stream().filter(row -> selected.contains(row.id())).forEach(StepRow::queue);
    }

    /// Shows the results of the selected steps.
    void show(Investigation done, Set<String> selected) {
        done.steps().stream()
                .filter(result -> selected.contains(result.id()))
                .forEach(result -> row(result.id()).ifPresent(row -> row.show(result)));
    }

    /// Shows the results of all steps.
    void show(Investigation done) {
        done.steps().forEach(result -> rowOf(result).show(result));
    }

    /// Gives the steps without a result a reason why there will be none.
    void without(String why) {
        rows.stream().filter(row -> row.resultProperty().get() == null).forEach(row -> row.without(why));
    }

    /// Ends the running steps without a result.
    void stopped(StepState how, String why) {
        rows.forEach(row -> row.stopped(how, why));
    }

    Set<String> failed() {
        return rows.stream()
                .filter(row -> row.state() == StepState.FAILED)
                .map(StepRow::id)
                .collect(Collectors.toSet());
    }
}
