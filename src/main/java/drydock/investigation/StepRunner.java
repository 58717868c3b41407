package drydock.investigation;

import drydock.engine.EngineException;
import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.model.Citation;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.SkipReason;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs one step: plan, collect, redact, parse. Any error becomes the step's outcome.
final class StepRunner {
    private final Preparation prepared;
    private final Collector collector;
    private final DiscoveredSecrets secrets;
    private final Choice choice;
    private final ExecutorService executor;
    private final Progress progress;
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Map<String, Future<Transcript>> collecting = new ConcurrentHashMap<>();

    StepRunner(
            Preparation prepared,
            DiscoveredSecrets secrets,
            Collector collector,
            Choice choice,
            ExecutorService executor,
            Progress progress) {
        this.prepared = prepared;
        this.secrets = secrets;
        this.collector = collector;
        this.choice = choice;
        this.executor = executor;
        this.progress = progress;
    }

    /// A result and the facts it established.
    record Ran(StepResult result, List<Fact> facts) {}

    /// The facts known when the evidence has been collected.
    @FunctionalInterface
    interface Later {
        Facts facts() throws InterruptedException, ExecutionException;
    }

    /// @param known the facts that the plan may use
    /// @param later awaited after the evidence is collected
    Ran run(Step step, Facts known, Later later) throws InterruptedException {
        Ran ran = outcome(step, known, later);
        progress.finished(ran.result());
        return ran;
    }

    void offerCancel(Step step) {
        progress.cancellable(step.id(), () -> cancel(step.id()));
    }

    private void cancel(String id) {
        cancelled.add(id);
        Future<Transcript> running = collecting.get(id);
        if (running != null) {
            running.cancel(true);
        }
    }

    Ran leftOut(Step step) {
        Ran ran = skipped(step, SkipReason.NOT_CHOSEN, "not part of this investigation");
        progress.finished(ran.result());
        return ran;
    }

    private Ran outcome(Step step, Facts known, Later later) throws InterruptedException {
        try {
            Plan plan = choice.of(step, prepared.subject(), known);
            if (plan instanceof Plan.Skip(SkipReason reason, String words)) {
                return skipped(step, reason, words);
            }
            progress.started(step.id(), prepared.redactor().redact(collector.describe(plan)));
            Transcript evidence = secrets.redact(step.id(), collectWithin(step, plan));
            return read(step, later.facts(), evidence, paste(plan).replace(Plan.TOOLS_VOLUME, collector.toolsVolume()));
        } catch (CancellationException e) {
            return skipped(step, SkipReason.CANCELLED, "cancelled");
        } catch (ExecutionException e) {
            return new Ran(failed(step, Objects.requireNonNullElse(e.getCause(), e)), List.of());
        } catch (RuntimeException e) {
            return new Ran(failed(step, e), List.of());
        }
    }

    /// Parses a step's evidence, live or from a saved case.
    private Ran read(Step step, Facts facts, Transcript evidence, String paste) {
        Findings findings = step.parse(prepared.subject(), facts, evidence);
        StepResult result = new StepResult(
                step.id(),
                step.title(),
                step.question(),
                findings.outcome(),
                findings.summary(),
                paste,
                evidence,
                findings.highlights());
        return new Ran(result, findings.facts());
    }

    private Transcript collectWithin(Step step, Plan plan) throws InterruptedException, ExecutionException {
        Duration limit = collector.limit(plan);
        CountDownLatch prepared = new CountDownLatch(1);
        Future<Transcript> evidence = executor.submit(() -> {
            try {
                collector.prepare(plan);
            } finally {
                prepared.countDown();
            }
            return collector.collect(plan);
        });
        collecting.put(step.id(), evidence);
        if (cancelled.contains(step.id())) {
            evidence.cancel(true);
        }
        try {
            awaitPrepared(prepared, evidence);
            return evidence.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ExecutionException(new TimeoutException("the engine did not answer within " + limit.toSeconds()
                    + " s. Check whether it is overloaded, and try again"));
        } finally {
            evidence.cancel(true);
        }
    }

    /// A task that was cancelled before it began prepares nothing.
    private static void awaitPrepared(CountDownLatch prepared, Future<Transcript> evidence)
            throws InterruptedException {
        boolean over = false;
        while (!over) {
            over = prepared.await(100, TimeUnit.MILLISECONDS) || evidence.isDone();
        }
    }

    private StepResult failed(Step step, Throwable cause) {
        String why = switch (cause) {
            case EngineException.NotFound gone -> "the container or its image no longer exists: " + message(gone);
            case java.io.IOException refused -> message(refused);
            case TimeoutException late -> message(late);
            default -> "Drydock could not read the evidence because of a defect: " + message(cause);
        };
        return without(step, Outcome.FAILED, prepared.redactor().redact(why), Optional.empty());
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? "no details" : message;
    }

    private static Ran skipped(Step step, SkipReason reason, String words) {
        return new Ran(without(step, Outcome.SKIPPED, words, Optional.of(reason)), List.of());
    }

    private static StepResult without(Step step, Outcome outcome, String summary, Optional<SkipReason> skipped) {
        Transcript nothing = new Transcript("", List.of(), 0, new Ending.Read(), Duration.ZERO);
        return new StepResult(
                step.id(), step.title(), step.question(), outcome, summary, "", nothing, List.<Citation>of(), skipped);
    }

    private static String paste(Plan plan) {
        return switch (plan) {
            case Plan.Skip skip -> "";
            case Plan.LeaveOut leftOut -> "";
            case Plan.Recall recall -> recall.command();
            case Plan.Logs logs -> logs.command();
            case Plan.ReadFiles reading -> reading.command();
            case Plan.Compare comparison -> comparison.command();
            case Plan.ReadPorts reading -> reading.command();
            case Plan.ReadNeighbours reading -> reading.command();
            case Plan.ReadProcesses reading -> reading.command();
            case Plan.ReadSource reading -> reading.command();
            case Plan.ReadLocal reading -> reading.command();
            case Plan.Run run -> run.command();
        };
    }
}
