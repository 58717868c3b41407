package drydock.ui.log;

import drydock.log.LineMatcher;
import drydock.log.LogStore;
import drydock.model.Run;
import java.util.List;
import java.util.Optional;

/// The runs whose lines are shown.
sealed interface RunChoice {
    /// The whole log.
    record All() implements RunChoice {}

    /// The current run, or the last one if none is under way.
    record Latest() implements RunChoice {}

    /// The run to examine: it has an ending.
    record LastFinished() implements RunChoice {}

    /// A certain run.
    record One(int number) implements RunChoice {}

    /// The lines of a run.
    ///
    /// @param from number of the first line
    /// @param to   after the last one; [Long#MAX_VALUE] while the run is under way
    record Range(long from, long to) {
        static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

        /// The same question about these lines only.
        LineMatcher within(LineMatcher matcher) {
            return (block, first, last, found) ->
                    matcher.match(block, Math.max(first, from), Math.min(last, to), found);
        }
    }

    /// The chosen run of those that are known; empty for all.
    default Optional<Run> among(LiveRuns runs) {
        List<Run> ended = runs.ended();
        Optional<Run> last = ended.isEmpty() ? Optional.empty() : Optional.of(ended.getLast());
        return switch (this) {
            case All all -> Optional.empty();
            case Latest latest -> runs.current().or(() -> last);
            case LastFinished finished -> last;
            case One(int number) ->
                ended.stream()
                        .filter(run -> run.number() == number)
                        .findFirst()
                        .or(() -> runs.current().filter(run -> run.number() == number));
        };
    }

    /// The lines of the choice, as far as they are known.
    default Range range(LiveRuns runs, LogStore store) {
        return among(runs).map(run -> of(run, runs, store)).orElse(Range.ALL);
    }

    /// A run's lines follow the end of the run before.
    private static Range of(Run run, LiveRuns runs, LogStore store) {
        Optional<Run> before = runs.ended().reversed().stream()
                .filter(other -> other.number() < run.number())
                .findFirst();
        long from = before.flatMap(Run::ended).map(store::firstAfter).orElse(Long.MIN_VALUE);
        long to = run.ended().map(store::firstAfter).orElse(Long.MAX_VALUE);
        return new Range(from, to);
    }
}
