package drydock.ui.log;

import drydock.knowledge.Thresholds;
import drydock.model.EngineEvent;
import drydock.model.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The runs of one container according to events, for dividing its live log.
///
/// A run is identified by its end: the engine announces an end after it has received all output, but a start
/// sometimes after the first lines. Safe for use from several threads.
public final class LiveRuns {
    private static final int KEPT = 2000;

    private final List<Run> ended = new ArrayList<>();
    private Optional<Instant> started = Optional.empty();
    private boolean oom;
    private int before;

    /// @param restarts how often the policy had started it again when `history` was read
    public synchronized void seed(List<EngineEvent> history, int restarts) {
        history.forEach(this::accept);
        before = Math.max(0, restarts - ended.size());
    }

    /// The end of a run that is known from the container's state only.
    public synchronized void endedAt(Optional<Instant> start, Instant end, long exitCode, boolean oomKilled) {
        if (ended.isEmpty() || ended.getLast().ended().orElseThrow().isBefore(end.minus(Thresholds.NOTE_LAG))) {
            add(start, end, OptionalLong.of(exitCode), oomKilled);
        }
    }

    /// Ends that are known from the log only, oldest first. Those after the first observed end don't count.
    public synchronized void inferred(List<Instant> ends) {
        Optional<Instant> known =
                ended.isEmpty() ? Optional.empty() : ended.getFirst().ended();
        List<Instant> earlier = ends.stream()
                .filter(end -> known.map(sure -> end.isBefore(sure.minus(Thresholds.RESTART_GAP)))
                        .orElse(true))
                .toList();
        before = Math.max(before, earlier.size());
        for (int i = 0; i < earlier.size(); i++) {
            Optional<Instant> end = Optional.of(earlier.get(i));
            ended.add(i, new Run(i + 1 - earlier.size(), Optional.empty(), end, OptionalLong.empty(), false, false));
        }
    }

    /// An event about this container.
    public synchronized void accept(EngineEvent event) {
        switch (event.action()) {
            case "start" -> {
                started = Optional.of(event.time());
                oom = false;
            }
            case "oom" -> oom = true;
            case "die" -> {
                boolean told = !ended.isEmpty()
                        && !ended.getLast().ended().orElseThrow().isBefore(event.time());
                if (!told) {
                    add(started, event.time(), code(event), oom);
                }
                started = Optional.empty();
            }
            default -> {}
        }
    }

    private void add(Optional<Instant> start, Instant end, OptionalLong code, boolean oomKilled) {
        ended.add(new Run(
                ended.isEmpty() ? 1 : ended.getLast().number() + 1, start, Optional.of(end), code, oomKilled, true));
        if (ended.size() > KEPT) {
            ended.removeFirst();
        }
    }

    private static OptionalLong code(EngineEvent event) {
        String code = event.attributes().getOrDefault("exitCode", "");
        return code.matches("\\d{1,5}") ? OptionalLong.of(Long.parseLong(code)) : OptionalLong.empty();
    }

    /// The runs that ended after one moment and before or at another, oldest first.
    ///
    /// @param after empty for all
    public synchronized List<Run> endedBetween(Optional<Instant> after, Instant until) {
        int from = ended.size();
        while (from > 0
                && after.map(ended.get(from - 1).ended().orElseThrow()::isAfter).orElse(true)) {
            from--;
        }
        List<Run> between = new ArrayList<>();
        for (Run run : ended.subList(from, ended.size())) {
            if (!run.ended().orElseThrow().isAfter(until)) {
                between.add(numbered(run));
            }
        }
        return between;
    }

    private Run numbered(Run run) {
        return new Run(
                run.number() + before, run.started(), run.ended(), run.exitCode(), run.oomKilled(), run.observed());
    }
}
