package drydock.step.container;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.fact.PortFacts;
import drydock.model.PublishedPort;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Plan;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsStepTest {
    private static PortFacts read(Subject subject, PublishedPort... published) {
        PortsStep step = new PortsStep();
        Plan.ReadPorts plan = (Plan.ReadPorts) step.plan(subject, Facts.NONE);
        Transcript transcript = Transcript.read(plan.command(), plan.reading().read(List.of(published)), Duration.ZERO);
        return (PortFacts) step.parse(subject, Facts.NONE, transcript).facts().getFirst();
    }

    @Test
    void theContainerThatHoldsThePortIsNamed() throws IOException {
        Subject refused = RecordedZoo.read("port-already-allocated").subject();
        PortFacts.Held held = read(
                        refused,
                        new PublishedPort("other", "0.0.0.0", 80, "80/tcp"),
                        new PublishedPort("shop-web-1", "0.0.0.0", 48123, "8080/tcp"))
                .of(48123)
                .orElseThrow();
        assertThat(held.holder()).isEqualTo("shop-web-1");
        assertThat(held.itself()).isFalse();
        assertThat(held.citation().place()).isEqualTo("ports, line 1");
    }

    @Test
    void aContainerThatWantsAPortTwiceHoldsItItself() throws IOException {
        PortFacts.Held held = read(RecordedZoo.read("port-already-allocated").subject())
                .of(48123)
                .orElseThrow();
        assertThat(held.itself()).isTrue();
        assertThat(held.holder()).isEmpty();
    }

    @Test
    void whereNoPortWasRefusedNothingIsAsked() throws IOException {
        assertThat(new PortsStep().plan(RecordedZoo.read("healthy-python").subject(), Facts.NONE))
                .isInstanceOf(Plan.Skip.class);
    }
}
