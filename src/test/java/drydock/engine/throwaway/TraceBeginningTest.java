package drydock.engine.throwaway;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.OutputLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceBeginningTest {
    private static final String WAITS = "7     23:46:45.007306 read(0, \"\\t\", 1)  = 1";
    private static final String MISSING =
            "7     23:46:45.007306 execve(\"/app\", [\"app\"], 0x7f /* 3 vars */) = -1 ENOENT (No such file or directory)";
    private static final String STARTS = "7     23:46:45.007306 execve(\"/app\", [\"app\"], 0x7f /* 3 vars */) = 0";
    private static final String EXITS = "7     23:46:45.007306 +++ exited with 3 +++";

    private static List<String> of(String... lines) {
        List<OutputLine> trace = List.of(lines).stream().map(OutputLine::tool).toList();
        return TraceBeginning.of(trace).stream().map(OutputLine::text).toList();
    }

    @Test
    void beginsWithTheProgram() {
        assertThat(of(WAITS, WAITS, STARTS, WAITS, EXITS)).containsExactly(STARTS, WAITS, EXITS);
    }

    @Test
    void keepsTheRefusalAndTheEndOfAProgramThatCantBeExecuted() {
        assertThat(of(WAITS, MISSING, WAITS, WAITS, EXITS)).containsExactly(MISSING, EXITS);
        assertThat(TraceBeginning.executed(List.of(OutputLine.tool(MISSING)))).isFalse();
        assertThat(TraceBeginning.executed(List.of(OutputLine.tool(STARTS)))).isTrue();
    }

    @Test
    void isEmptyWithoutAnAttempt() {
        assertThat(of(WAITS, WAITS, EXITS)).isEmpty();
        assertThat(of()).isEmpty();
    }
}
