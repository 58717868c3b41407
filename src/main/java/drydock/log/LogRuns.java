package drydock.log;

import drydock.model.OutputLine;
import drydock.model.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A completely read log, split into the output of runs.
///
/// Runs before the first observed one are inferred from the lines, and the engine's count limits them. If the lines
/// suggest more runs than it counted, they repeat for another reason, such as a heartbeat, and stay in one piece.
///
/// @param pieces oldest first; every line is in exactly one
public record LogRuns(List<Piece> pieces) {
    public LogRuns {
        pieces = List.copyOf(pieces);
    }

    /// Output of one run.
    ///
    /// @param first index of its first line in the log, from 0
    /// @param count number of lines
    /// @param whole false if the start may be missing, because only the log's end was read
    public record Piece(Run run, int first, int count, boolean whole) {}

    /// Splits a log.
    ///
    /// @param complete whether it was read from its start
    public static LogRuns of(List<OutputLine> lines, List<Run> observed, boolean complete) {
        Set<String> beginnings = beginnings(lines, observed, complete);
        RunSplitter splitter = new RunSplitter(observed);
        splitter.beginsWith(beginnings);
        List<Integer> starts = new ArrayList<>();
        Map<Integer, Run> known = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (splitter.add(lines.get(i)) != RunSplitter.Start.NO) {
                starts.add(i);
            }
            int from = starts.getLast();
            splitter.current().ifPresent(run -> known.putIfAbsent(from, run));
        }
        return new LogRuns(pieces(lines, observed, plausible(starts, known), known, complete));
    }

    /// The starts without those before the first observed run, if these are more than the engine counted.
    private static List<Integer> plausible(List<Integer> starts, Map<Integer, Run> known) {
        int inferred =
                (int) starts.stream().takeWhile(at -> !known.containsKey(at)).count();
        Optional<Run> observed =
                inferred < starts.size() ? Optional.ofNullable(known.get(starts.get(inferred))) : Optional.empty();
        if (inferred < 2 || observed.filter(run -> inferred >= run.number()).isEmpty()) {
            return starts;
        }
        List<Integer> certain = new ArrayList<>(starts.subList(inferred, starts.size()));
        certain.addFirst(starts.getFirst());
        return certain;
    }

    /// The first lines of runs, learnt from the runs with a certain start.
    private static Set<String> beginnings(List<OutputLine> lines, List<Run> observed, boolean complete) {
        RunSplitter scout = new RunSplitter(observed);
        if (complete) {
            lines.forEach(scout::add);
            return scout.beginnings();
        }
        boolean begun = false;
        RunSplitter certain = new RunSplitter(observed);
        for (int i = 0; i < lines.size(); i++) {
            begun |= scout.add(lines.get(i)) == RunSplitter.Start.OBSERVED && i > 0;
            if (begun) {
                certain.add(lines.get(i));
            }
        }
        return certain.beginnings();
    }

    private static List<Piece> pieces(
            List<OutputLine> lines,
            List<Run> observed,
            List<Integer> starts,
            Map<Integer, Run> known,
            boolean complete) {
        int inferredBefore =
                (int) starts.stream().takeWhile(at -> !known.containsKey(at)).count();
        int firstKnown = starts.stream()
                .flatMap(at -> Optional.ofNullable(known.get(at)).stream())
                .findFirst()
                .map(Run::number)
                .orElse(observed.isEmpty() ? 1 : observed.getLast().number() + 1);
        int shift = Math.max(0, inferredBefore + 1 - firstKnown);
        int number = firstKnown + shift - inferredBefore;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            Optional<Run> run = Optional.ofNullable(known.get(from));
            number = run.map(seen -> seen.number() + shift).orElse(number);
            pieces.add(new Piece(
                    run.map(seen -> numbered(seen, seen.number() + shift)).orElse(inferred(number, lines.get(from))),
                    from,
                    to - from,
                    complete || i > 0));
            number++;
        }
        return pieces;
    }

    private static Run numbered(Run run, int number) {
        return new Run(number, run.started(), run.ended(), run.exitCode(), run.oomKilled(), run.observed());
    }

    private static Run inferred(int number, OutputLine first) {
        return new Run(number, first.time(), Optional.empty(), OptionalLong.empty(), false, false);
    }
}
