package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.fact.LogFileFacts;
import drydock.fact.LogFileFacts.LogFile;
import drydock.format.log.LogRecord;
import drydock.knowledge.LogSeverity;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.TraceString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the program writes to a place from which the engine takes no log. Of its last calls in the trace: a log file,
/// syslog, or `/dev/null`, which is the stdin of a server that answers a client there. Else the last lines of a log
/// file that words a failure.
///
/// @param target such as `/var/log/app/error.log` or `syslog`; empty if there are no words
/// @param lines  the words, each with its call in the trace or its line in the file
public record UnheardWords(String target, List<Line> lines) {
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern WRITTEN = Pattern.compile(
            "\\bwrite\\(\\d+<((?:/dev/null|/[^>]*(?:\\.log|\\.err|/logs?/[^>/]+))(?:\\.\\d+)?)[^>]*>, " + TEXT);
    private static final Pattern SYSLOG =
            Pattern.compile("\\bsendto\\(\\d+(?:<[^>]*>)?, \"<\\d{1,3}>((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int SHORTEST = 8;
    private static final UnheardWords NONE = new UnheardWords("", List.of());

    public UnheardWords {
        lines = List.copyOf(lines);
    }

    public static UnheardWords of(Evidence evidence) {
        UnheardWords traced = evidence.situation().steady() ? NONE : traced(evidence);
        return traced.lines().isEmpty() ? inFile(evidence) : traced;
    }

    /// In a log file that was written in the run that is examined. The container's log has no word of a failure, or
    /// only
    /// those of a supervisor about the end of its child.
    private static UnheardWords inFile(Evidence evidence) {
        Instant since = evidence.situation().began().orElse(Instant.MIN).truncatedTo(ChronoUnit.SECONDS);
        List<Line> heard = LastRunLines.heard(evidence);
        if (heard.stream().anyMatch(UnheardWords::wordsFailure)
                && ChildEnds.of(heard).isEmpty()) {
            return NONE;
        }
        Set<String> known = heard.stream().map(line -> line.text().strip()).collect(Collectors.toSet());
        // What a failed run left there may come last; of a container that runs, earlier runs do not count.
        boolean steady = evidence.situation().steady();
        return evidence.get(LogFileFacts.class)
                .map(facts -> steady ? facts.since(since) : facts)
                .flatMap(facts -> facts.latest(since, file -> reportsFailure(file, known)))
                .map(file -> new UnheardWords(file.path(), file.lines()))
                .orElse(NONE);
    }

    /// @param known lines that the container's log has too
    private static boolean reportsFailure(LogFile file, Set<String> known) {
        List<Line> own = file.lines().stream()
                .filter(line -> !known.contains(line.text().strip()))
                .toList();
        return own.stream().anyMatch(UnheardWords::wordsFailure)
                || StackTrace.find(own).isPresent();
    }

    private static boolean wordsFailure(Line line) {
        LogSeverity severity = LogRecord.of(line.text()).severity();
        return severity.isError()
                || (severity == LogSeverity.NONE
                        && ErrorReportReader.wordsFailure(line.text())
                        && !LineTone.mild(line.text()));
    }

    private static UnheardWords traced(Evidence evidence) {
        String target = "";
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Optional<Citation> said = Optional.empty();
        for (Citation call : evidence.traced().lastCalls()) {
            Matcher written = WRITTEN.matcher(call.text());
            Matcher sent = SYSLOG.matcher(call.text());
            if (sent.find()) {
                target = "syslog";
                add(TraceString.unescaped(sent.group(1)), call, lines);
            } else if (written.find()) {
                target = written.group(1);
                String part = TraceString.unescaped(written.group(2));
                said = part.isBlank() ? said : Optional.of(call);
                text.append(part);
                if (part.endsWith("\n")) {
                    said.ifPresent(cited -> add(text.toString(), cited, lines));
                    text.setLength(0);
                }
            }
        }
        said.ifPresent(cited -> add(text.toString(), cited, lines));
        return new UnheardWords(lines.isEmpty() ? "" : target, lines);
    }

    private static void add(String text, Citation cited, List<Line> lines) {
        text.lines()
                .map(String::strip)
                .filter(words -> words.length() >= SHORTEST && words.chars().noneMatch(Character::isISOControl))
                .map(words -> new Line(Channel.STDERR, Origin.PROGRAM, words, cited))
                .forEach(lines::add);
    }
}
