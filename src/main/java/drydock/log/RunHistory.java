package drydock.log;

import drydock.knowledge.Thresholds;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.EngineEvent;
import drydock.model.Run;
import drydock.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The runs of a container as known from engine events and the container's state.
public final class RunHistory {
    private final List<Draft> drafts = new ArrayList<>();

    private RunHistory() {}

    /// The runs, oldest first, the last or current run at the end; empty for a container that never started.
    ///
    /// The last run's number is derived from the restart count, so numbers match the engine's count, except after a
    /// manual start, which resets the count. While a container waits for its next start, the count already
    /// includes that start.
    public static List<Run> observed(Subject subject) {
        return observed(subject.container(), subject.history());
    }

    /// @param events about this container, oldest first
    public static List<Run> observed(ContainerDetails container, List<EngineEvent> events) {
        RunHistory history = new RunHistory();
        events.stream().filter(EngineEvent::aboutContainer).forEach(history::take);
        ContainerState state = container.state();
        history.take(state);
        return history.numbered(container.restarts() + (state.restarting() ? 0 : 1));
    }

    /// Whether a run is known to have ended, including a run known only from the log if a later one was observed.
    ///
    /// @param observed all observed runs, oldest first
    public static boolean ended(Run run, List<Run> observed) {
        if (run.observed()) {
            return run.ended().isPresent();
        }
        Optional<Instant> lastStart =
                observed.isEmpty() ? Optional.empty() : observed.getLast().started();
        return lastStart.isEmpty()
                || run.started().isEmpty()
                || !run.started().get().isAfter(lastStart.get());
    }

    private void take(EngineEvent event) {
        switch (event.action()) {
            case "start" -> drafts.add(new Draft(Optional.of(event.time())));
            case "oom" -> open(event.time()).oom = true;
            case "die" -> {
                Draft run = open(event.time());
                run.ended = Optional.of(event.time());
                run.exitCode = event.exitCode();
            }
            default -> {
                // other events neither start nor end a run
            }
        }
    }

    /// The run under way at this event; a run that started before the oldest event is added for it.
    private Draft open(Instant time) {
        if (drafts.isEmpty() || drafts.getLast().ended.isPresent()) {
            Draft unseen = new Draft(Optional.empty());
            if (!drafts.isEmpty()) {
                // Reached only after a lost start event; the run began after the last one ended.
                unseen.started = Optional.of(time);
            }
            drafts.add(unseen);
        }
        return drafts.getLast();
    }

    /// The state knows the last run exactly, also when its events are gone from the engine's buffer.
    private void take(ContainerState state) {
        if (state.startedAt().isEmpty()) {
            return;
        }
        Instant started = state.startedAt().get();
        Optional<Instant> finished = state.finishedAt();
        // The engine records the start late: a program that ends at once has ended before.
        boolean ended = !state.running()
                && finished.isPresent()
                && !finished.get().isBefore(started.minus(Thresholds.SAME_MOMENT));
        Draft last = beganAt(started);
        last.started = Optional.of(started);
        if (!ended && finished.isPresent() && finished.get().isBefore(started)) {
            endedBefore(last, finished.get());
        }
        if (ended) {
            last.ended = finished.map(end -> end.isBefore(started) ? started : end);
            last.exitCode = OptionalLong.of(state.exitCode());
            last.oom |= state.oomKilled();
        }
    }

    /// Besides the current run, the state knows when the one before it ended, but not how.
    private void endedBefore(Draft current, Instant finished) {
        int at = drafts.indexOf(current);
        if (at == 0) {
            Draft unseen = new Draft(Optional.empty());
            unseen.ended = Optional.of(finished);
            drafts.addFirst(unseen);
        } else if (drafts.get(at - 1).ended.isEmpty()) {
            drafts.get(at - 1).ended = Optional.of(finished);
        }
    }

    private Draft beganAt(Instant started) {
        for (Draft draft : drafts.reversed()) {
            boolean same = draft.started.isPresent()
                    && Duration.between(draft.started.get(), started).abs().compareTo(Thresholds.SAME_MOMENT) < 0;
            boolean sameUnseen = draft.started.isEmpty()
                    && draft.ended.isPresent()
                    && draft.ended.get().isAfter(started);
            if (same || sameUnseen) {
                // The state was read last, so no event is newer than the state.
                drafts.subList(drafts.indexOf(draft) + 1, drafts.size()).clear();
                return draft;
            }
        }
        drafts.add(new Draft(Optional.of(started)));
        return drafts.getLast();
    }

    private List<Run> numbered(int last) {
        int first = Math.max(1, last - drafts.size() + 1);
        List<Run> runs = new ArrayList<>();
        for (Draft draft : drafts) {
            runs.add(new Run(first + runs.size(), draft.started, draft.ended, draft.exitCode, draft.oom, true));
        }
        return List.copyOf(runs);
    }

    private static final class Draft {
        private Optional<Instant> started;
        private Optional<Instant> ended = Optional.empty();
        private OptionalLong exitCode = OptionalLong.empty();
        private boolean oom;

        Draft(Optional<Instant> started) {
            this.started = started;
        }
    }
}
