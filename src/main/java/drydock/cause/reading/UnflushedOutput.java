package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.DebuggerFacts.Unwritten;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.fact.TerminalFacts;
import drydock.fact.TerminalFacts.Shown;
import drydock.fact.TerminalFacts.Way;
import drydock.model.Channel;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines that the program printed and that never left its buffer.
///
/// An incomplete last line does not count: it would stay hidden on a terminal, too.
///
/// @param surely whether the run that shows them differs from the other run in the buffer only
public record UnflushedOutput(List<Line> lines, boolean surely) {
    static final UnflushedOutput NOTHING = new UnflushedOutput(List.of(), false);

    private static final int MOST = 100;

    public UnflushedOutput {
        lines = List.copyOf(lines);
    }

    public static UnflushedOutput of(Evidence evidence) {
        Optional<Unwritten> unwritten = evidence.debugged().unwritten();
        if (unwritten.isPresent()) {
            return new UnflushedOutput(lines(unwritten.get()), true);
        }
        return evidence.get(TerminalFacts.class)
                .filter(TerminalFacts::reproduced)
                .map(facts -> new UnflushedOutput(lines(facts.shown()), facts.way() == Way.UNBUFFERED))
                .orElse(NOTHING);
    }

    private static List<Line> lines(Unwritten unwritten) {
        String text = unwritten.text();
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<Line> lines = new ArrayList<>();
        whole.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(line(line, unwritten.citation())));
        return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    }

    private static List<Line> lines(List<Shown> shown) {
        return shown.subList(Math.max(0, shown.size() - MOST), shown.size()).stream()
                .map(one -> line(one.text(), one.citation()))
                .toList();
    }

    private static Line line(String text, Citation citation) {
        return new Line(Channel.STDOUT, Origin.PROGRAM, text, citation);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
