package drydock.cause.limit;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.LogFacts.Line;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server ends its own workers again and again because they exceed its time limit.
///
/// One such message is no failure: the server replaces the worker and goes on.
public final class WorkerTimeout implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("worker-timeout");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);
    private static final Pattern OPTION = Pattern.compile("(?<!\\S)(?:--timeout[= ]|-t ?)\\d+(?!\\S)");

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Citation state = evidence.situation().state();
        List<Line> ended = evidence.words().last(Thresholds.LINES_OF_A_STALL).stream()
                .filter(line -> says(line.text()))
                .toList();
        if (!evidence.situation().steady() || ended.size() < Thresholds.WORKERS_TIMED_OUT) {
            return RULING.ruledOut("No server of a running container keeps ending its workers.", state);
        }
        List<Citation> cited =
                new ArrayList<>(ended.stream().map(Line::citation).toList());
        cited.add(state);
        String option = option(evidence).map(words -> " (`" + words + "`)").orElse("");
        return RULING.likely(
                "The server keeps running, but has ended at least " + ended.size()
                        + " of its workers because they exceeded its `timeout` for workers" + option + ".",
                cited,
                List.of(
                        Fix.of("Find out what the worker does when it is ended: its last output names the start or the"
                                + " request. Move slow work out of it."),
                        Fix.of("If the work has to take that long, increase the server's `timeout` for workers" + option
                                + ".")));
    }

    private static boolean says(String line) {
        return INFO.messages().stream()
                .anyMatch(message -> message.pattern().matcher(line).find());
    }

    /// As the start command has it.
    private static Optional<String> option(Evidence evidence) {
        Matcher matcher =
                OPTION.matcher(String.join(" ", evidence.subject().container().command()));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
