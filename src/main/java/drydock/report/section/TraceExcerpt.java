package drydock.report.section;

import drydock.model.OutputLine;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The telling lines of a system call trace: the last refusals, and the end. The start of a runtime tells nothing.
final class TraceExcerpt {
    /// Errors other than those that a working program meets all the time.
    private static final Pattern REFUSAL =
            Pattern.compile(" = -1 E(?!NOENT|AGAIN|INPROGRESS|INTR|NOTTY|CHILD|NOTCONN|SPIPE|INVAL|EXIST)[A-Z]+ ");

    private static final Pattern END = Pattern.compile("\\+\\+\\+ (?:exited with|killed by) ");

    private static final int MOST_REFUSALS = 6;
    private static final int BEFORE_END = 4;

    private TraceExcerpt() {}

    /// Their indexes, from 0; none if the trace has no end.
    static BitSet of(List<OutputLine> lines) {
        BitSet shown = new BitSet();
        int end = IntStream.range(0, lines.size())
                .filter(i -> END.matcher(lines.get(i).text()).find())
                .reduce(-1, (first, second) -> second);
        if (end < 0) {
            return shown;
        }
        shown.set(Math.max(0, end - BEFORE_END), end + 1);
        int left = MOST_REFUSALS;
        for (int i = end; i >= 0 && left > 0; i--) {
            if (REFUSAL.matcher(lines.get(i).text()).find()) {
                shown.set(i);
                left--;
            }
        }
        return shown;
    }
}
