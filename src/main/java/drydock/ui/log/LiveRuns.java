package drydock.ui.log;

import drydock.knowledge.Thresholds;
import drydock.log.LogRuns;
import drydock.log.LogRuns.Piece;
import drydock.model.EngineEvent;
import drydock.model.OutputLine;
import drydock.model.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The runs of one container, for dividing its live log: what the engine knew at first, and events since.
///
/// Runs are numbered and inferred by [LogRuns], as in the log step. A run is identified by its end: the engine
/// announces an end after it has received all output, but a start sometimes after the first lines. Safe for use from
/// several threads.
public final class LiveRuns {
    private static final int KEPT = 2000;

    private final List<Run> ended = new ArrayList<>();
    private List<Run> observed = List.of();
    private Optional<Instant> started = Optional.empty();
    private boolean oom;

    /// The runs of which the engine knows, oldest first, the current one at the end.
    public synchronized void seed(List<Run> known) {
        observed = List.copyOf(known);
        Optional<Instant> last =
                ended.isEmpty() ? Optional.empty() : ended.getLast().ended();
        for (Run run : known) {
            if (run.ended().isEmpty()) {
                started = run.started();
            } else if (last.map(run.ended().get()::isAfter).orElse(true)) {
                ended.add(run);
            }
        }
    }

    /// Divides the lines before the first event, when the whole log was read.
    public void divide(List<OutputLine> lines) {
        List<Run> known;
        synchronized (this) {
            known = observed;
        }
        if (lines.isEmpty() || onlyOne(known, lines.getFirst())) {
            return;
        }
        List<Piece> pieces = LogRuns.of(lines, known, true).pieces();
        List<Run> inferred = new ArrayList<>();
        int numberOfFirst = 0;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.run().observed()) {
                numberOfFirst = numberOfFirst == 0 ? piece.run().number() : numberOfFirst;
            } else if (numberOfFirst == 0) {
                inferred.add(ended(piece.run(), lines.get(piece.first() + piece.count() - 1)));
            }
        }
        put(inferred, pieces);
    }

    /// Whether the engine counts one run, in which the log begins; this is so for most containers.
    private static boolean onlyOne(List<Run> known, OutputLine first) {
        Optional<Instant> from = known.isEmpty() || known.getFirst().number() > 1
                ? Optional.empty()
                : known.getFirst().started();
        return from.isPresent()
                && first.time()
                        .filter(time -> time.isBefore(from.get().minus(Thresholds.NOTE_LAG)))
                        .isEmpty();
    }

    private static Run ended(Run run, OutputLine last) {
        return new Run(run.number(), run.started(), last.time(), OptionalLong.empty(), false, false);
    }

    private synchronized void put(List<Run> inferred, List<Piece> pieces) {
        Optional<Instant> known =
                ended.isEmpty() ? Optional.empty() : ended.getFirst().ended();
        List<Run> earlier = inferred.stream()
                .filter(run -> run.ended().isPresent())
                .filter(run -> known.map(sure -> run.ended().get().isBefore(sure.minus(Thresholds.RESTART_GAP)))
                        .orElse(true))
                .toList();
        int shift = shift(pieces);
        if (shift > 0) {
            ended.replaceAll(run -> numbered(run, run.number() + shift));
            observed = observed.stream()
                    .map(run -> numbered(run, run.number() + shift))
                    .toList();
        }
        ended.addAll(0, earlier);
    }

    /// The log may have more runs than the engine counted, if somebody started the container again.
    private int shift(List<Piece> pieces) {
        for (Piece piece : pieces) {
            for (Run run : observed) {
                if (piece.run().observed() && run.started().equals(piece.run().started())) {
                    return Math.max(0, piece.run().number() - run.number());
                }
            }
        }
        return 0;
    }

    private static Run numbered(Run run, int number) {
        return new Run(number, run.started(), run.ended(), run.exitCode(), run.oomKilled(), run.observed());
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
                    add(new Run(next(), started, Optional.of(event.time()), event.exitCode(), oom, true));
                }
                started = Optional.empty();
            }
            default -> {}
        }
    }

    private int next() {
        if (!ended.isEmpty()) {
            return ended.getLast().number() + 1;
        }
        return observed.isEmpty() ? 1 : observed.getLast().number();
    }

    private void add(Run run) {
        ended.add(run);
        if (ended.size() > KEPT) {
            ended.removeFirst();
        }
    }

    /// All ended runs, oldest first.
    public synchronized List<Run> ended() {
        return List.copyOf(ended);
    }

    /// The run under way, if there is one.
    public synchronized Optional<Run> current() {
        return started.map(from -> new Run(next(), started, Optional.empty(), OptionalLong.empty(), oom, true));
    }

    /// When the run began in which a line was printed, if that is known.
    public synchronized Optional<Instant> startBefore(Instant time) {
        if (started.isPresent() && !started.get().minus(Thresholds.NOTE_LAG).isAfter(time)) {
            return started;
        }
        for (Run run : ended.reversed()) {
            if (run.started().isPresent()
                    && !run.started().get().minus(Thresholds.NOTE_LAG).isAfter(time)) {
                return run.started();
            }
        }
        return Optional.empty();
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
        return ended.subList(from, ended.size()).stream()
                .filter(run -> !run.ended().orElseThrow().isAfter(until))
                .toList();
    }
}
