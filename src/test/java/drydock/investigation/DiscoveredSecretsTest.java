package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.Facts;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.redaction.Redactor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscoveredSecretsTest {
    private static final String SECRET = "sCr1ptAdm1nPw";

    private final Redactor redactor = new Redactor(List.of());

    private StepResult step(String id, String line) {
        Transcript read = Transcript.read("x", List.of(line), Duration.ZERO);
        return new StepResult(id, id, "", Outcome.OK, "said " + line, "", redactor.redact(read), List.of());
    }

    private static Investigation investigation(StepResult... steps) {
        return new Investigation(
                Subjects.exited(), Duration.ZERO, List.of(steps), Facts.NONE, List.of(), Map.of(), List.of());
    }

    @Test
    void masksInEarlierEvidenceWhatALaterStepShowedToBeASecret() {
        Investigation found =
                investigation(step("first", "logged in with " + SECRET), step("second", "ADMIN_PASSWORD=" + SECRET));
        assertThat(found.steps().getFirst().transcript().lines().getFirst().text())
                .contains(SECRET);
        Investigation masked = DiscoveredSecrets.masked(found, redactor);
        assertThat(masked.steps()).allSatisfy(step -> {
            assertThat(step.transcript().lines().getFirst().text()).doesNotContain(SECRET);
            assertThat(step.summary()).doesNotContain(SECRET);
            assertThat(step.transcript().ending()).isEqualTo(new Ending.Read());
        });
    }

    @Test
    void masksInEarlierEvidenceWhatATraceShowedOfASecretFile() {
        Investigation found = investigation(
                step("logs", "logged in with correct horse battery"),
                step("strace", "7 read(3</run/secrets/db_password>, \"correct horse battery\\n\", 4096) = 22"));
        assertThat(found.steps().getLast().transcript().lines().getFirst().text())
                .as("never kept")
                .doesNotContain("horse");
        assertThat(DiscoveredSecrets.masked(found, redactor).steps()).allSatisfy(step -> {
            assertThat(step.transcript().lines().getFirst().text()).doesNotContain("horse");
        });
    }

    @Test
    void leavesAnInvestigationAloneInWhichNothingNewShowed() {
        Investigation found = investigation(step("first", "nothing to see"));
        assertThat(DiscoveredSecrets.masked(found, redactor)).isSameAs(found);
    }
}
