package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.TraceString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the program writes among its last calls to a place from which the engine takes no log: a log file, syslog, or
/// `/dev/null`, which is the stdin of a server that answers a client there.
///
/// @param target such as `/var/log/app/error.log` or `syslog`; empty if there are no words
/// @param lines  the words, each with its call in the trace
public record UnheardWords(String target, List<Line> lines) {
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern WRITTEN = Pattern.compile(
            "\\bwrite\\(\\d+<((?:/dev/null|/[^>]*(?:\\.log|\\.err|/logs?/[^>/]+))(?:\\.\\d+)?)[^>]*>, " + TEXT);
    private static final Pattern SYSLOG =
            Pattern.compile("\\bsendto\\(\\d+(?:<[^>]*>)?, \"<\\d{1,3}>((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int SHORTEST = 8;

    public UnheardWords {
        lines = List.copyOf(lines);
    }

    public static UnheardWords of(Evidence evidence) {
        if (evidence.situation().steady()) {
            return new UnheardWords("", List.of());
        }
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
