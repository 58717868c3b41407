package drydock.investigation;

import drydock.cause.Causes;
import drydock.cause.Evidence;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.fact.Facts;
import drydock.model.Outcome;
import drydock.model.SkipReason;
import drydock.step.Step;
import drydock.step.Steps;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// Runs the checklist on a container and weighs the causes.
///
/// Blocks until done. An interruption cancels the steps and removes their temporary containers.
public final class Investigator {
    private final Engine engine;
    private final Clock clock;
    private final ExecutorService executor;
    private final List<Step> steps;

    /// @param executor runs the steps in parallel; must not limit their number (virtual threads)
    public Investigator(Engine engine, Clock clock, ExecutorService executor) {
        this(engine, clock, executor, Steps.ALL);
    }

    Investigator(Engine engine, Clock clock, ExecutorService executor, List<Step> steps) {
        this.engine = engine;
        this.clock = clock;
        this.executor = executor;
        this.steps = List.copyOf(steps);
    }

    /// Investigates one container, or one image.
    ///
    /// @throws EngineException.NotFound when there is no such container or image
    /// @throws EngineException when the engine is gone before the first step; later, only the affected steps
    ///     fail
    public Investigation investigate(Request request, Progress progress) throws EngineException, InterruptedException {
        try (Turn _ = Turn.take(Turn.Queue.ofThisUser(), progress)) {
            return inTurn(request, progress);
        }
    }

    private Investigation inTurn(Request request, Progress progress) throws EngineException, InterruptedException {
        long start = System.nanoTime();
        ContainerTarget target = new NextEnd(engine, clock, executor, progress).of(ContainerTarget.of(engine, request));
        ToolboxGate toolbox = new ToolboxGate(engine, progress);
        try (Sandbox sandbox = engine.sandbox(target.container(), request.mounts(), request.privileges());
                Prefetch ahead = new Prefetch(executor)) {
            // A few selected steps may need none of it.
            if (request.only().isEmpty()) {
                ahead.begin(target.container(), sandbox, toolbox);
            }
            Preparation prepared = Preparation.of(target, engine, sandbox.files(), clock, request, executor);
            Collector collector = new Collector(engine, sandbox, prepared, request.stepTimeout(), toolbox);
            StepSelection selection = new StepSelection(steps, request.only(), request.skip());
            DiscoveredSecrets secrets = new DiscoveredSecrets(prepared.redactor());
            StepRunner runner = new StepRunner(prepared, secrets, collector, Choice.of(request), executor, progress);
            progress.begun(new StartingFacts(prepared.subject(), () -> prepared.provenance(toolbox), secrets));
            Checklist.Completed completed = new Checklist(steps, selection, runner, executor).run();
            List<String> notChecked = new ArrayList<>();
            toolbox.problem().map(prepared.redactor()::redact).ifPresent(notChecked::add);
            notChecked.addAll(notChecked(completed.results()));
            sandbox.differences().stream().map(prepared.redactor()::redact).forEach(notChecked::add);
            return DiscoveredSecrets.masked(
                    weigh(
                            prepared,
                            prepared.provenance(toolbox),
                            completed,
                            notChecked,
                            Duration.ofNanos(System.nanoTime() - start)),
                    prepared.redactor());
        }
    }

    private static Investigation weigh(
            Preparation prepared,
            Provenance provenance,
            Checklist.Completed completed,
            List<String> notChecked,
            Duration duration) {
        Facts facts = completed.facts();
        return new Investigation(
                prepared.subject(),
                duration,
                completed.results(),
                facts,
                findings(new Evidence(prepared.subject(), facts)),
                prepared.redactor().counts(),
                notChecked,
                provenance);
    }

    /// All causes, weighed.
    static List<Finding> findings(Evidence evidence) {
        return Causes.weigh(evidence).stream()
                .map(weighed -> new Finding(weighed.cause().info(), weighed.verdict()))
                .toList();
    }

    static List<String> notChecked(List<StepResult> results) {
        List<String> sentences = new ArrayList<>();
        for (StepResult result : results) {
            boolean skipped = result.outcome() == Outcome.SKIPPED && !result.skipped(SkipReason.NOT_APPLICABLE);
            if (result.outcome() == Outcome.FAILED || skipped) {
                sentences.add(result.title() + ": " + result.summary());
            }
        }
        return sentences;
    }

    /// All steps, in the order of the checklist.
    public static List<Step> steps() {
        return Steps.ALL;
    }
}
