package drydock.step.container.logs;

import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.log.LineShape;
import drydock.model.Channel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Compares the output of runs.
public final class RunComparison {
    private RunComparison() {}

    /// Whether all printed the same on each channel, apart from times and numbers.
    public static boolean all(List<LogRun> runs) {
        return runs.stream().map(RunComparison::shapes).distinct().count() <= 1;
    }

    /// The order between the two channels is random.
    private static Map<Channel, List<String>> shapes(LogRun run) {
        return run.lines().stream()
                .collect(Collectors.groupingBy(
                        Line::channel, Collectors.mapping(line -> LineShape.of(line.text()), Collectors.toList())));
    }
}
