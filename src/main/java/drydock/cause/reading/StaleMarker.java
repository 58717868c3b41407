package drydock.cause.reading;

import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file that marks a program as running, in the way of the next run.
public final class StaleMarker {
    private static final Pattern FILE =
            Pattern.compile("/[\\w./@+-]*(?:\\.pid|\\.lock|\\.lck|\\.sock|/pid|/lock|/LOCK|\\.running)\\b");

    private static final Pattern IN_THE_WAY = Pattern.compile(
            "\\b(?:already|another|running|exists?|present|found|stale|held|locked|in use|busy|remove|delete)\\b",
            Pattern.CASE_INSENSITIVE);

    /// Lines at the end of a run in which a program names the file.
    private static final int LAST = 3;

    private StaleMarker() {}

    /// The files that a line says are in the way.
    public static Stream<String> named(String text) {
        return IN_THE_WAY.matcher(text).find() ? FILE.matcher(text).results().map(MatchResult::group) : Stream.empty();
    }

    /// The run whose failure left the file: the one before the first that ends over it, if it reports an error.
    public static Optional<LogRun> before(LogFacts log) {
        if (log.runs().isEmpty() || !endsOver(log.runs().getLast())) {
            return Optional.empty();
        }
        return log.runs().reversed().stream()
                .filter(run -> !endsOver(run))
                .findFirst()
                .filter(run -> ErrorReportReader.read(run.lines(), StackTrace.find(run.lines()))
                        .isPresent());
    }

    private static boolean endsOver(LogRun run) {
        List<Line> lines = run.lines();
        return lines.subList(Math.max(0, lines.size() - LAST), lines.size()).stream()
                .anyMatch(line -> named(line.text()).findFirst().isPresent());
    }
}
