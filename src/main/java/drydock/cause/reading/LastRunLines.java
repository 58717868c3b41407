package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.fact.LogFacts.Origin;
import drydock.fact.RunFacts;
import drydock.knowledge.Thresholds;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.OutputLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The last lines of the last complete run that are searched for reasons, without terminal control sequences.
final class LastRunLines {
    private static final int LONGEST = 1_000;
    private static final Pattern CONTROLS =
            Pattern.compile("\\x1B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07]*\\x07)|[\\p{Cntrl}&&[^\\t\\r]]");

    private LastRunLines() {}

    /// Output that was lost in a buffer or written elsewhere came last, and counts as a reason although it is not in
    /// the log.
    /// The engine's own message counts as the last line, because nothing ran after it.
    static List<Line> of(Evidence evidence) {
        List<Line> all = new ArrayList<>(heard(evidence));
        all.addAll(evidence.lost().lines());
        all.addAll(cleaned(evidence.unheard().lines()));
        String error = evidence.subject().container().state().error();
        if (!error.isEmpty() && !evidence.situation().steady()) {
            all.add(new Line(Channel.STDERR, Origin.SHELL, clean(error), Citation.field("status", error)));
        }
        return List.copyOf(all);
    }

    /// Those of the container's own log.
    static List<Line> heard(Evidence evidence) {
        return evidence.reading(LastRunLines.class, LastRunLines::lastRun);
    }

    private static List<Line> lastRun(Evidence evidence) {
        boolean unreadable = evidence.get(LogFacts.class)
                .filter(log -> !log.unreadable().isEmpty())
                .isPresent();
        if (evidence.subject().imageOnly() || (unreadable && reproduced(evidence))) {
            return evidence.get(RunFacts.class).map(LastRunLines::runLines).orElse(List.of());
        }
        return cleaned(evidence.get(LogFacts.class)
                .map(facts -> searched(lines(facts)))
                .orElse(List.of()));
    }

    private static List<Line> cleaned(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(line.channel(), line.origin(), clean(line.text()), line.citation()))
                .toList();
    }

    /// Where the last runs end over a file that a failed run left, that run tells why.
    private static List<Line> lines(LogFacts facts) {
        return StaleMarker.before(facts).map(LogRun::lines).orElseGet(facts::lastLines);
    }

    private static boolean reproduced(Evidence evidence) {
        return evidence.get(RunFacts.class).filter(RunFacts::reproduced).isPresent();
    }

    private static List<Line> runLines(RunFacts run) {
        List<Line> lines = new ArrayList<>();
        for (OutputLine line : run.output()) {
            if (line.channel() != Channel.TOOL) {
                String text = clean(line.text());
                lines.add(new Line(line.channel(), Origin.PROGRAM, text, Citation.field("run", text)));
            }
        }
        return searched(lines);
    }

    private static List<Line> searched(List<Line> lines) {
        List<Line> shorter = withoutDeepFrames(lines);
        return shorter.subList(Math.max(0, shorter.size() - Thresholds.LINES_SEARCHED), shorter.size());
    }

    /// A stack overflow fills a thousand lines, with the reason above them.
    private static List<Line> withoutDeepFrames(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size() && LineTone.continues(lines.get(i).text())) {
                continue;
            }
            int first = Math.min(i, from + Thresholds.LINES_OF_A_STACK_END);
            kept.addAll(lines.subList(from, first));
            kept.addAll(
                    lines.subList(Math.max(first, i - Thresholds.LINES_OF_A_STACK_END), Math.min(i + 1, lines.size())));
            from = i + 1;
        }
        return kept;
    }

    private static String clean(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return CONTROLS.matcher(shown).replaceAll("");
    }
}
