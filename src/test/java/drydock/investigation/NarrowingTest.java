package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseStore;
import drydock.step.Step;
import drydock.step.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which causes are left, and which step is proposed, on recorded containers.
class NarrowingTest {
    private static final Set<String> EXECUTING =
            Steps.ALL.stream().filter(Step::executes).map(Step::id).collect(Collectors.toSet());

    private static Investigation recorded(String fixture) throws IOException {
        return CaseStore.open(Path.of("src/test/resources/zoo/" + fixture + ".zip"))
                .investigation();
    }

    /// The investigation before the steps of these ids ran.
    private static Investigation without(Investigation whole, Set<String> ids) {
        List<StepResult> some =
                whole.steps().stream().filter(step -> !ids.contains(step.id())).toList();
        return Examination.again(new Investigation(
                whole.subject(),
                whole.duration(),
                some,
                drydock.fact.Facts.NONE,
                List.of(),
                whole.redactions(),
                List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing-file-c-silent", "silent-early-exit-c", "segmentation-fault-c", "sample"})
    void moreEvidenceLeavesFewerCauses(String fixture) throws IOException {
        Investigation whole = recorded(fixture);
        Narrowing nothing = Narrowing.of(whole.subject(), List.of());
        Narrowing reading = Narrowing.of(without(whole, EXECUTING));
        Narrowing all = Narrowing.of(whole);
        assertThat(reading.left()).isLessThan(nothing.left());
        assertThat(all.left()).isLessThanOrEqualTo(reading.left());
        assertThat(all.accused()).isNotEmpty();
        assertThat(all.words()).contains(all.left() + " of " + all.examined() + " causes left: ");
    }

    @Test
    void namesTheAccusedFirstAndThenTheUsualSuspects() throws IOException {
        Narrowing reading = Narrowing.of(without(recorded("missing-file-c-silent"), EXECUTING));
        assertThat(reading.words()).contains("causes left: Silent early exit (likely), ");
        assertThat(reading.unchecked().getFirst().suspect()).isPositive();
    }

    @Test
    void aRunningContainerLeavesNothingToPropose() throws IOException {
        Investigation healthy = without(recorded("healthy-nginx"), EXECUTING);
        assertThat(StepProposal.next(Steps.ALL, healthy, Set.of())).isEmpty();
        assertThat(Narrowing.of(healthy).words()).isEqualTo("Nothing that Drydock checks is wrong.");
    }

    @Test
    void proposesTheStepsOneAfterTheOtherWithWhatTheyRun() throws IOException {
        Investigation whole = recorded("missing-file-c-silent");
        StepProposal first = StepProposal.next(Steps.ALL, without(whole, EXECUTING), Set.of())
                .orElseThrow();
        assertThat(first.stepId()).isEqualTo("run");
        assertThat(first.command()).isEqualTo("meter");
        assertThat(first.network()).isEqualTo("none");
        assertThat(first.limits()).startsWith("at most 3 s");
        Set<String> later = EXECUTING.stream().filter(id -> !id.equals("run")).collect(Collectors.toSet());
        StepProposal second =
                StepProposal.next(Steps.ALL, without(whole, later), Set.of()).orElseThrow();
        assertThat(second.stepId()).isEqualTo("strace");
        assertThat(second.reason()).contains("Missing environment variable", "Missing file");
        assertThat(second.paste()).contains("docker run --rm");
        assertThat(StepProposal.next(Steps.ALL, without(whole, EXECUTING), Set.of("run"))
                        .orElseThrow()
                        .stepId())
                .isEqualTo("strace");
    }

    @Test
    void saysWhyAStepWouldChangeNothing() throws IOException {
        Investigation whole = without(recorded("missing-variable-rust"), Set.of("debugger", "terminal"));
        assertThat(StepProposal.next(Steps.ALL, whole, Set.of()))
                .hasValueSatisfying(proposal ->
                        assertThat(proposal.useless()).isEqualTo("its last lines give the reason for its end"));
    }
}
