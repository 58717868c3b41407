package drydock.ui;

import drydock.engine.EngineException;
import drydock.investigation.Investigation;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.StartingFacts;
import drydock.investigation.StepResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/// Plays an investigation step by step, as far as a test lets it.
final class ScriptedExaminer implements Examiner {
    private final Investigation result;
    private final Semaphore steps = new Semaphore(0);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile EngineException failure;
    private volatile boolean cleanedUp;

    ScriptedExaminer(Investigation result) {
        this.result = result;
    }

    /// Lets so many more steps finish.
    void let(int count) {
        steps.release(count);
    }

    void letAll() {
        steps.release(10_000);
    }

    void failWith(EngineException exception) {
        failure = exception;
        steps.release(1);
    }

    List<Request> requests() {
        return requests;
    }

    boolean cleanedUp() {
        return cleanedUp;
    }

    @Override
    public Investigation investigate(Request request, Progress progress) throws EngineException, InterruptedException {
        requests.add(request);
        cleanedUp = false;
        try {
            progress.begun(new StartingFacts(result.subject(), result::provenance));
            for (StepResult step : result.steps()) {
                if (!request.skip().contains(step.id())
                        && (request.only().isEmpty() || request.only().contains(step.id()))) {
                    progress.started(step.id(), step.transcript().command());
                    steps.acquire();
                    if (failure != null) {
                        EngineException thrown = failure;
                        failure = null;
                        throw thrown;
                    }
                    progress.finished(step);
                }
            }
            return result;
        } finally {
            cleanedUp = true;
        }
    }
}
