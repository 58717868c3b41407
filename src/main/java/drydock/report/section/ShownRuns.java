package drydock.report.section;

import drydock.model.Run;
import drydock.report.document.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The runs that a chart shows: the last runs whose start and length are known.
///
/// @param taken when the container was inspected, which is where the chart ends
public record ShownRuns(List<Run> runs, Instant taken) {
    private static final int FEWEST = 3;
    private static final int MOST = 20;

    /// A run's minimum drawn length, as a fraction of the chart: milliseconds would be invisible between minutes.
    private static final int THINNEST = 100;

    public ShownRuns {
        runs = List.copyOf(runs);
    }

    /// Empty if too few runs are known.
    public static Optional<ShownRuns> of(List<Run> all, Instant taken) {
        List<Run> known = all.stream()
                .filter(run -> run.started().isPresent())
                .filter(run -> run.length().isPresent() || goesOn(run))
                .toList();
        return known.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new ShownRuns(known.subList(Math.max(0, known.size() - MOST), known.size()), taken));
    }

    public static Instant start(Run run) {
        return run.started().orElseThrow();
    }

    public Instant first() {
        return start(runs.getFirst());
    }

    /// Positive, also where the clocks of engine and Drydock disagree.
    public Duration whole() {
        Instant end = runs.stream()
                .map(run -> start(run).plus(run.length().orElse(Duration.ZERO)))
                .reduce(taken, (a, b) -> a.isAfter(b) ? a : b);
        Duration whole = Duration.between(first(), end);
        return whole.isPositive() ? whole : Duration.ofMillis(1);
    }

    public boolean days() {
        return whole().toHours() >= 24;
    }

    /// Such as `27 ms - exit 0`; empty if only its start is known.
    public static String words(Run run) {
        List<String> words = new ArrayList<>();
        run.length().ifPresent(length -> words.add(Phrases.duration(length)));
        OptionalLong code = run.exitCode();
        if (code.isPresent()) {
            words.add("exit " + code.getAsLong());
        }
        if (run.oomKilled()) {
            words.add("out of memory");
        }
        return String.join(" - ", words);
    }

    public static boolean goesOn(Run run) {
        return run.observed() && run.ended().isEmpty();
    }

    /// Whether most bars are as long as their runs; where they are not, a table tells more.
    public boolean tellsLengths() {
        long exact = runs.stream()
                .filter(run ->
                        goesOn(run) || run.length().filter(drawn(run)::equals).isPresent())
                .count();
        return exact * 2 > runs.size();
    }

    /// The length of its bar.
    public Duration drawn(Run run) {
        Duration length =
                goesOn(run) ? Duration.between(start(run), taken) : run.length().orElse(Duration.ZERO);
        Duration thinnest = whole().dividedBy(THINNEST);
        return length.compareTo(thinnest) < 0 ? thinnest : length;
    }
}
