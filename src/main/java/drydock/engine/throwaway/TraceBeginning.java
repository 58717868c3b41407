package drydock.engine.throwaway;

import drydock.model.OutputLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Cuts off the lines of the shell that waits for the tracer, before it becomes the program.
final class TraceBeginning {
    private static final Pattern EXECUTES = Pattern.compile("^\\d+ +[\\d:.]* *execve\\(.*");
    private static final Pattern SUCCEEDS = Pattern.compile(".*\\) = 0$");
    private static final Pattern EXITS = Pattern.compile("^\\d+ +[\\d:.]* *\\+\\+\\+ .*");

    private TraceBeginning() {}

    /// The lines from the program's execution on. If it can't be executed, the refusals and the end.
    static List<OutputLine> of(List<OutputLine> lines) {
        List<Integer> executions = IntStream.range(0, lines.size())
                .filter(at -> EXECUTES.matcher(lines.get(at).text()).matches())
                .boxed()
                .toList();
        if (executions.isEmpty()) {
            return List.of();
        }
        int first = executions.getFirst();
        if (SUCCEEDS.matcher(lines.get(first).text()).matches()) {
            return lines.subList(first, lines.size());
        }
        OutputLine last = lines.getLast();
        return EXITS.matcher(last.text()).matches() ? List.of(lines.get(first), last) : List.of(lines.get(first));
    }

    /// Whether the program was executed.
    static boolean executed(List<OutputLine> trace) {
        return !trace.isEmpty() && SUCCEEDS.matcher(trace.getFirst().text()).matches();
    }
}
