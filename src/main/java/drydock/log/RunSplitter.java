package drydock.log;

import drydock.knowledge.Thresholds;
import drydock.model.Channel;
import drydock.model.OutputLine;
import drydock.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds, line by line, where a new run begins in a container's log.
///
/// Observed runs are split exactly, by their times. Otherwise a new run is inferred: after a pause of at least the
/// engine's shortest restart back-off, at a line that runs begin with, on a channel that the current run has used: what
/// a run prints first on a channel may come after a pause too. Not thread-safe.
public final class RunSplitter {
    private final Set<String> firstLines = new HashSet<>();
    private final Set<Channel> begun = EnumSet.noneOf(Channel.class);
    private final NavigableMap<Instant, Run> observed = new TreeMap<>();
    private Optional<Run> run = Optional.empty();
    private Optional<Instant> previous = Optional.empty();
    private Optional<Instant> inferredAt = Optional.empty();
    private boolean any;

    /// The last line is after the end of the run.
    private boolean over;

    /// @param observed runs known from events and state, oldest first
    public RunSplitter(List<Run> observed) {
        observe(observed);
    }

    /// Whether a line is the first of a run.
    public enum Start {
        NO,
        /// The run is known from the engine.
        OBSERVED,
        /// The run is known only from the log.
        INFERRED
    }

    /// Replaces the known runs, oldest first, when more is known.
    public void observe(List<Run> runs) {
        observed.clear();
        Optional<Instant> lastEnd = Optional.empty();
        for (Run next : runs) {
            if (next.started().isPresent()) {
                observed.put(from(next.started().get(), lastEnd), next);
            }
            lastEnd = next.ended();
        }
    }

    /// Shapes of known first lines of runs, in addition to those seen here.
    public void beginsWith(Set<String> shapes) {
        firstLines.addAll(shapes);
    }

    /// Shapes of the first lines of the runs so far.
    public Set<String> beginnings() {
        return Set.copyOf(firstLines);
    }

    /// Adds the next line of the log.
    public Start add(OutputLine line) {
        Start start = line.time().map(time -> startAt(time, line)).orElse(any ? Start.NO : Start.INFERRED);
        if (start != Start.NO) {
            begun.clear();
        }
        if (start == Start.INFERRED) {
            inferredAt = line.time();
        }
        if (begun.add(line.channel()) && (current().isPresent() || firstLines.isEmpty())) {
            firstLines.add(LineShape.of(line.text()));
        }
        any = true;
        previous = line.time().or(() -> previous);
        return start;
    }

    /// The observed run of the last line; empty if its run is only inferred.
    public Optional<Run> current() {
        return over ? Optional.empty() : run;
    }

    private Start startAt(Instant time, OutputLine line) {
        Map.Entry<Instant, Run> latest = observed.floorEntry(time);
        if (latest != null && follows(latest.getValue())) {
            boolean announced = over
                    && inferredAt.filter(at -> !at.isBefore(latest.getKey())).isPresent();
            run = Optional.of(latest.getValue());
            over = false;
            return announced ? Start.NO : Start.OBSERVED;
        }
        if (run.isPresent() && !over) {
            over = end(run.get())
                    .filter(end -> time.isAfter(end.plus(Thresholds.RESTART_GAP)))
                    .isPresent();
            return over ? Start.INFERRED : Start.NO;
        }
        boolean pause = previous.filter(
                        last -> !last.plus(Thresholds.RESTART_GAP).isAfter(time))
                .isPresent();
        boolean begins =
                !any || (pause && begun.contains(line.channel()) && firstLines.contains(LineShape.of(line.text())));
        return begins ? Start.INFERRED : Start.NO;
    }

    /// Whether it is a later run than the current one: stamps of the two channels may go back slightly.
    private boolean follows(Run next) {
        return run.flatMap(Run::started)
                .map(started -> next.started().orElse(started).isAfter(started))
                .orElse(true);
    }

    /// The run's end, as last known.
    private Optional<Instant> end(Run last) {
        return observed.values().stream()
                .filter(known -> known.started().equals(last.started()))
                .findFirst()
                .flatMap(Run::ended);
    }

    /// The time from which lines belong to a run: the middle of the pause before it, if known.
    private static Instant from(Instant started, Optional<Instant> lastEnd) {
        Duration half = lastEnd.filter(end -> end.isBefore(started))
                .map(end -> Duration.between(end, started).dividedBy(2))
                .orElse(Thresholds.RESTART_GAP);
        return started.minus(half.compareTo(Thresholds.NOTE_LAG) < 0 ? half : Thresholds.NOTE_LAG);
    }
}
