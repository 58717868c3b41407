package drydock.investigation;

import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Runs steps in parallel, each after the steps it needs.
final class Checklist {
    private final List<Step> steps;
    private final StepSelection selection;
    private final StepRunner runner;
    private final ExecutorService executor;

    Checklist(List<Step> steps, StepSelection selection, StepRunner runner, ExecutorService executor) {
        this.steps = steps;
        this.selection = selection;
        this.runner = runner;
        this.executor = executor;
    }

    /// All results in the order of the checklist, and all facts.
    record Completed(List<StepResult> results, Facts facts) {}

    Completed run() throws InterruptedException {
        Map<String, Future<StepRunner.Ran>> running = new LinkedHashMap<>();
        steps.stream().filter(selection::contains).forEach(runner::offerCancel);
        try {
            for (Step step : steps) {
                Map<String, Future<StepRunner.Ran>> earlier = Map.copyOf(running);
                running.put(step.id(), executor.submit(() -> runOne(step, earlier)));
            }
            return collect(running);
        } finally {
            running.values().forEach(future -> future.cancel(true));
        }
    }

    private StepRunner.Ran runOne(Step step, Map<String, Future<StepRunner.Ran>> earlier)
            throws InterruptedException, ExecutionException {
        if (!selection.contains(step)) {
            return runner.leftOut(step);
        }
        Facts known = facts(selection.before(step), earlier);
        return runner.run(step, known, () -> facts(selection.closure(step.id()), earlier));
    }

    /// Waits for the steps that produce them.
    private static Facts facts(Set<String> steps, Map<String, Future<StepRunner.Ran>> earlier)
            throws InterruptedException, ExecutionException {
        List<Fact> known = new ArrayList<>();
        for (Map.Entry<String, Future<StepRunner.Ran>> other : earlier.entrySet()) {
            if (steps.contains(other.getKey())) {
                known.addAll(other.getValue().get().facts());
            }
        }
        return Facts.NONE.with(known);
    }

    private static Completed collect(Map<String, Future<StepRunner.Ran>> running) throws InterruptedException {
        List<StepResult> results = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Future<StepRunner.Ran> future : running.values()) {
            try {
                results.add(future.get().result());
                facts.addAll(future.get().facts());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a step broke the checklist", e.getCause());
            }
        }
        return new Completed(results, Facts.NONE.with(facts));
    }
}
