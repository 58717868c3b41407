package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.casefile.store.CaseStore;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.step.Step;
import drydock.step.Steps;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangedStepTest {
    private Investigation now;

    @BeforeEach
    void read() throws Exception {
        now = CaseStore.open(Path.of("src/test/resources/zoo/missing-file-c-silent.zip"))
                .investigation();
    }

    private static Step step(String id) {
        return Steps.ALL.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ChangedStep planned(String id) {
        return ChangedStep.of(step(id), now).orElseThrow();
    }

    @Test
    void startsFromThePlanOfTheStep() {
        ChangedStep run = planned("run");
        assertThat(run.argv()).isEqualTo(run.planned().argv()).isNotEmpty();
        assertThat(run.words()).isEqualTo("nothing changed");
        assertThat(run.executes()).isTrue();
        assertThat(ChangedStep.of(step("status"), now)).isEmpty();
    }

    @Test
    void namesWhatIsChangedWithoutValues() {
        ChangedStep run = planned("run");
        ChangedStep changed = new ChangedStep(
                run.step(),
                run.planned(),
                List.of("/bin/true"),
                Map.of("API_KEY", "s3cr3t"),
                List.of("DEBUG"),
                Network.AS_CONFIGURED,
                MountAccess.AS_CONFIGURED);
        assertThat(changed.words())
                .isEqualTo("other arguments, API_KEY set, DEBUG removed, the container's own network, writable mounts");
        assertThat(changed.probe().set()).containsEntry("API_KEY", "s3cr3t");
        assertThat(changed.probe().unset()).contains("DEBUG");
        assertThat(changed.probe().network()).isEqualTo(Network.AS_CONFIGURED);
        assertThat(changed.probe().timeLimit()).isEqualTo(run.planned().timeLimit());
    }

    @Test
    void anEmptyCommandIsRefused() {
        ChangedStep run = planned("run");
        assertThatThrownBy(() -> new ChangedStep(
                        run.step(), run.planned(), List.of(), Map.of(), List.of(), Network.NONE, MountAccess.READ_ONLY))
                .hasMessage("The command is empty.");
    }

    @Test
    void knowsTheStepOfAResult() {
        assertThat(ChangedStep.stepOf("start-chain-changed-2")).contains("start-chain");
        assertThat(ChangedStep.stepOf("run")).isEmpty();
        assertThat(ChangedStep.stepOf("own-1")).isEmpty();
    }
}
