package drydock.investigation;

import drydock.step.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The selection of steps that run.
final class StepSelection {
    private final Map<String, Step> byId;
    private final Set<String> selected;

    StepSelection(List<Step> all, Set<String> only, Set<String> skip) {
        byId = all.stream().collect(Collectors.toMap(Step::id, Function.identity()));
        selected = new LinkedHashSet<>();
        if (only.isEmpty()) {
            selected.addAll(byId.keySet());
        }
        only.forEach(id -> selected.addAll(closure(id)));
        selected.removeAll(skip);
    }

    boolean contains(Step step) {
        return selected.contains(step.id());
    }

    /// A step and all steps it needs, directly or indirectly.
    Set<String> closure(String id) {
        Set<String> closure = new LinkedHashSet<>(before(byId.get(id)));
        Step step = byId.get(id);
        if (step != null) {
            step.readAfter().forEach(need -> closure.addAll(closure(need)));
            closure.add(id);
        }
        return closure;
    }

    /// All steps that a step's plan needs, directly or indirectly.
    Set<String> before(@Nullable Step step) {
        Set<String> needs = new LinkedHashSet<>();
        if (step != null) {
            step.after().forEach(need -> needs.addAll(closure(need)));
        }
        return needs;
    }
}
