package drydock.step.container;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.SocketFacts;
import drydock.fact.SocketFacts.Listener;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocketsStepTest {
    private final SocketsStep step = new SocketsStep();

    @Test
    void listenersAreReadFromTheTable() throws IOException {
        Subject subject = RecordedZoo.read("healthcheck-failing").subject();
        List<String> lines = List.of(
                "Active Internet connections (only servers)",
                "Proto Recv-Q Send-Q Local Address           Foreign Address         State       ",
                "tcp        0      0 127.0.0.11:36215        0.0.0.0:*               LISTEN      ",
                "tcp        0      0 0.0.0.0:6379            0.0.0.0:*               LISTEN      ",
                "tcp        0      0 :::6379                 :::*                    LISTEN      ",
                "udp        0      0 127.0.0.1:323           0.0.0.0:*                           ");
        List<OutputLine> output = lines.stream().map(OutputLine::tool).toList();
        Transcript transcript = new Transcript("netstat", output, 0, new Ending.Exited(0), Duration.ZERO);
        Findings findings = step.parse(subject, Facts.NONE, transcript);
        SocketFacts sockets = (SocketFacts) findings.facts().getFirst();
        assertThat(sockets.listeners())
                .extracting(Listener::place)
                .containsExactly("0.0.0.0:6379", "[::]:6379", "127.0.0.1:323");
        assertThat(findings.outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void aContainerThatEndedHasNoSockets() throws IOException {
        assertThat(step.plan(RecordedZoo.read("missing-file-python").subject(), Facts.NONE))
                .isInstanceOf(Plan.Skip.class);
    }
}
