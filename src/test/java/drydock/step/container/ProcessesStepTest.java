package drydock.step.container;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.ProcessFacts;
import drydock.model.Outcome;
import drydock.model.RunningProcess;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessesStepTest {
    private final ProcessesStep step = new ProcessesStep();

    private Findings read(RunningProcess... processes) throws IOException {
        Subject running = RecordedZoo.read("entrypoint-waits").subject();
        Plan.ReadProcesses plan = (Plan.ReadProcesses) step.plan(running, Facts.NONE);
        List<String> lines = plan.reading().read(List.of(processes));
        return step.parse(running, Facts.NONE, Transcript.read(plan.command(), lines, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh /start.sh", "a, parent 3: b", "process 1, parent 2: x", "new\nline", "⟦"})
    void aLineReadsBackAsItWasWritten(String command) throws IOException {
        RunningProcess process = new RunningProcess(4000, 3999, command);
        ProcessFacts facts = (ProcessFacts) read(process).facts().getFirst();
        assertThat(facts.processes()).extracting(ProcessFacts.Seen::process).containsExactly(process);
    }

    @Test
    void anEngineThatListsNothingLeavesItOpen() throws IOException {
        assertThat(read().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aContainerThatHasEndedHasNone() {
        assertThat(step.plan(Subjects.exited(), Facts.NONE)).isInstanceOf(Plan.Skip.class);
    }
}
