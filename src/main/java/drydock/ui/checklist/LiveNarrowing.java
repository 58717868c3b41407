package drydock.ui.checklist;

import drydock.investigation.Narrowing;
import drydock.investigation.StepResult;
import drydock.model.Subject;
import drydock.ui.kit.Background;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Weighs the causes on the results so far, while the steps run. Results that arrive during a weighing share the next.
final class LiveNarrowing {
    private final Background background;
    private final Consumer<Narrowing> told;
    private final Map<String, StepResult> results = new LinkedHashMap<>();
    private @Nullable Subject subject;
    private boolean weighing;
    private boolean more;

    /// @param before results of an examination that continues
    /// @param told   gets each narrowing on the FX thread
    LiveNarrowing(Background background, List<StepResult> before, Consumer<Narrowing> told) {
        this.background = background;
        this.told = told;
        before.forEach(result -> results.put(result.id(), result));
    }

    synchronized void begun(Subject now) {
        subject = now;
    }

    synchronized void finished(StepResult result) {
        results.put(result.id(), result);
        more = true;
        next();
    }

    private synchronized void next() {
        Subject about = subject;
        if (weighing || !more || about == null) {
            return;
        }
        weighing = true;
        more = false;
        List<StepResult> now = List.copyOf(results.values());
        background.start(
                "weigh causes",
                () -> Narrowing.of(about, now),
                narrowing -> {
                    told.accept(narrowing);
                    done();
                },
                failure -> done());
    }

    private synchronized void done() {
        weighing = false;
        next();
    }
}
