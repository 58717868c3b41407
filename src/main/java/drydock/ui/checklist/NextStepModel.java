package drydock.ui.checklist;

import drydock.investigation.Investigation;
import drydock.investigation.Narrowing;
import drydock.investigation.StepProposal;
import drydock.step.Step;
import drydock.ui.kit.Background;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Which causes are left, and which step is proposed next. For the FX thread.
final class NextStepModel {
    private final List<Step> steps;
    private final Background background;
    private final Runnable proposed;
    private final ReadOnlyObjectWrapper<@Nullable StepProposal> proposal =
            new ReadOnlyObjectWrapper<>(this, "proposal");
    private final ReadOnlyStringWrapper narrowing = new ReadOnlyStringWrapper(this, "narrowing", "");
    private final List<Integer> counts = new ArrayList<>();
    private final Set<String> skipped = new HashSet<>();
    private @Nullable Investigation last;
    private boolean guided;
    private boolean automatic;

    /// @param proposed run after each new proposal
    NextStepModel(List<Step> steps, Background background, Runnable proposed) {
        this.steps = List.copyOf(steps);
        this.background = background;
        this.proposed = proposed;
    }

    /// The step to run next, null when there is none.
    ReadOnlyObjectProperty<@Nullable StepProposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// The causes that are left, in words; empty before the first weighing.
    ReadOnlyStringProperty narrowingProperty() {
        return narrowing.getReadOnlyProperty();
    }

    /// Ids of the steps that run the container's program.
    Set<String> executing() {
        return steps.stream().filter(Step::executes).map(Step::id).collect(Collectors.toSet());
    }

    /// A new examination begins.
    ///
    /// @param oneByOne whether each executing step waits for the user
    void begin(boolean oneByOne) {
        guided = oneByOne;
        automatic = false;
        counts.clear();
        skipped.clear();
        narrowing.set("");
        proposal.set(null);
    }

    /// Some steps run again.
    void goOn() {
        proposal.set(null);
    }

    /// Runs the remaining proposals without asking, as long as they may change the verdict.
    void automatic() {
        automatic = true;
    }

    /// The proposal to run without asking.
    Optional<StepProposal> toRun() {
        StepProposal next = proposal.get();
        return automatic && next != null && next.useless().isEmpty() ? Optional.of(next) : Optional.empty();
    }

    void skip(String id) {
        skipped.add(id);
        propose();
    }

    void tell(Narrowing now) {
        // A result can open causes again that an earlier one seemed to rule out.
        counts.removeIf(earlier -> earlier <= now.left());
        counts.add(now.left());
        int from = Math.max(0, counts.size() - 4);
        String way = counts.size() < 2
                ? ""
                : counts.subList(from, counts.size()).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" → "))
                        + ". ";
        narrowing.set(way + now.words());
    }

    void completed(Investigation now) {
        last = now;
        tell(Narrowing.of(now));
        propose();
    }

    /// Nothing is proposed after a cancellation or a failure.
    void stopped() {
        automatic = false;
        propose();
    }

    private void propose() {
        Investigation now = last;
        if (now == null || !guided) {
            return;
        }
        Set<String> without = Set.copyOf(skipped);
        background.start(
                "propose a step",
                () -> StepProposal.next(steps, now, without),
                next -> {
                    if (now.equals(last)) {
                        proposal.set(next.orElse(null));
                        proposed.run();
                    }
                },
                failure -> proposal.set(null));
    }
}
