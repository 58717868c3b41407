package drydock.zoo;

import drydock.engine.Engine;
import drydock.investigation.Investigation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures how often an investigation is right, and how long it takes, over all fixtures.
final class ZooBench {
    private final List<Duration> durations = new ArrayList<>();
    private int right;
    private int falseAlarms;

    private ZooBench() {}

    /// @param names of fixtures; all when there are none
    public static void main(String[] names) throws Exception {
        List<Fixture> fixtures = names.length == 0
                ? Zoo.fixtures()
                : Stream.of(names).map(Zoo::fixture).toList();
        ZooBench bench = new ZooBench();
        try (Engine engine = LocalEngine.connect();
                Visit visit = new Visit(engine)) {
            engine.toolbox().build(line -> {});
            for (Fixture fixture : fixtures) {
                bench.count(fixture, visit.to(fixture));
            }
        }
        bench.print();
    }

    private void count(Fixture fixture, Investigation investigation) {
        Judgement judgement = Judgement.of(fixture, investigation);
        durations.add(investigation.duration());
        right += judgement.right() ? 1 : 0;
        falseAlarms += judgement.falseAlarms();
        judgement.misses().forEach(miss -> System.out.println(fixture.name() + ": " + miss));
    }

    private void print() {
        Collections.sort(durations);
        System.out.printf(
                Locale.ROOT,
                "accuracy: %d of %d (%.1f %%)%n",
                right,
                durations.size(),
                100.0 * right / durations.size());
        System.out.printf(Locale.ROOT, "false alarms: %d%n", falseAlarms);
        System.out.printf(Locale.ROOT, "median: %.2f s%n", seconds(0.5));
        System.out.printf(Locale.ROOT, "95th percentile: %.2f s%n", seconds(0.95));
    }

    private double seconds(double share) {
        int index = (int) Math.ceil(share * durations.size()) - 1;
        return durations.get(Math.max(0, index)).toMillis() / 1000.0;
    }
}
