package drydock.format.strace;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the lines of `strace -f -tt -o` into events; the parts of interrupted calls are joined.
final class TraceLines {
    /// pid, time, the rest
    private static final Pattern LINE = Pattern.compile("(\\d{1,10}) +(?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)? +)?(.*)");
    private static final Pattern EXITED = Pattern.compile("\\+\\+\\+ exited with (\\d+) \\+\\+\\+");
    private static final Pattern KILLED = Pattern.compile("\\+\\+\\+ killed by (SIG\\w+).*\\+\\+\\+");
    private static final Pattern SIGNAL = Pattern.compile("--- (SIG\\w+) (.*?)(?: ---)?");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. (\\w+) resumed>(.*)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)");
    private static final Pattern RESULT = Pattern.compile("(.*)\\)\\s+= ((?:-?\\d|0x|\\?).*)");
    private static final String UNFINISHED = "<unfinished ...>";

    private final Map<Integer, TraceEvent.Call> pending = new HashMap<>();
    private final List<TraceEvent> events = new ArrayList<>();

    private TraceLines() {}

    /// All events, calls in the order in which they returned.
    static List<TraceEvent> read(List<OutputLine> lines) {
        TraceLines reader = new TraceLines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).channel() == Channel.TOOL) {
                reader.line(lines.get(i).text(), i);
            }
        }
        reader.pending.values().forEach(reader.events::add);
        return reader.events;
    }

    private void line(String text, int index) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return;
        }
        int tid = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(line.group(1)));
        String rest = line.group(2);
        if (rest.startsWith("+++")) {
            ended(tid, rest, index);
        } else if (rest.startsWith("---")) {
            Matcher signal = SIGNAL.matcher(rest);
            if (signal.matches()) {
                events.add(new TraceEvent.Signalled(tid, signal.group(1), signal.group(2), index));
            }
        } else if (rest.startsWith("<...")) {
            resumed(tid, rest, index);
        } else {
            call(tid, rest, index);
        }
    }

    private void ended(int tid, String rest, int index) {
        TraceEvent.Call unfinished = pending.remove(tid);
        if (unfinished != null) {
            events.add(unfinished);
        }
        Matcher exited = EXITED.matcher(rest);
        Matcher killed = KILLED.matcher(rest);
        if (exited.matches() && exited.group(1).length() < 9) {
            events.add(new TraceEvent.Exited(tid, Integer.parseInt(exited.group(1)), index));
        } else if (killed.matches()) {
            events.add(new TraceEvent.Killed(tid, killed.group(1), index));
        }
    }

    private void call(int tid, String rest, int index) {
        Matcher call = CALL.matcher(rest);
        if (!call.matches()) {
            return;
        }
        int cut = call.group(2).lastIndexOf(UNFINISHED);
        if (cut >= 0) {
            String args = call.group(2).substring(0, cut).strip();
            pending.put(tid, new TraceEvent.Call(tid, call.group(1), args, "", index, index));
        } else {
            returned(tid, call.group(1), call.group(2), index, index);
        }
    }

    private void resumed(int tid, String rest, int index) {
        Matcher resumed = RESUMED.matcher(rest);
        if (!resumed.matches()) {
            return;
        }
        TraceEvent.Call begun = pending.remove(tid);
        boolean same = begun != null && begun.name().equals(resumed.group(1));
        String args = same && begun != null ? begun.args() : "";
        int from = same && begun != null ? begun.begun() : index;
        returned(tid, resumed.group(1), args + resumed.group(2), from, index);
    }

    private void returned(int tid, String name, String text, int begun, int index) {
        Matcher result = RESULT.matcher(text);
        if (result.matches()) {
            events.add(new TraceEvent.Call(
                    tid, name, result.group(1), result.group(2).strip(), begun, index));
        } else {
            events.add(new TraceEvent.Call(tid, name, text, "", begun, index));
        }
    }
}
