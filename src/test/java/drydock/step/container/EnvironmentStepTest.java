package drydock.step.container;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.EnvironmentFacts.Variable;
import drydock.fact.Facts;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.StepScenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentStepTest {
    private static final List<String> IMAGE = List.of("PATH=/usr/bin:/bin", "PORT=80");
    private static final List<String> CONTAINER =
            List.of("PATH=/usr/bin:/bin", "PORT=2000", "JWT_SECRET=‹masked:JWT_SECRET›", "REDIS_URL=", "MOTTO=a\nb");

    private static Findings look(List<String> required) {
        Subject subject = new StepScenario()
                .environment(CONTAINER, IMAGE)
                .expecting(List.of(), required)
                .subject();
        EnvironmentStep step = new EnvironmentStep();
        Plan.Recall recall = (Plan.Recall) step.plan(subject, Facts.NONE);
        return step.parse(subject, Facts.NONE, Transcript.read("", recall.lines(), Duration.ZERO));
    }

    private static Variable variable(Findings findings, String name) {
        return ((EnvironmentFacts) findings.facts().getFirst())
                .variables().stream()
                        .filter(variable -> variable.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void tellsSetEmptyAndMissingApart() {
        Findings findings = look(List.of("DATABASE_URL", "REDIS_URL", "PORT"));

        assertThat(variable(findings, "PORT").state()).isEqualTo(State.SET);
        assertThat(variable(findings, "REDIS_URL").state()).isEqualTo(State.EMPTY);
        assertThat(variable(findings, "DATABASE_URL").state()).isEqualTo(State.MISSING);
        assertThat(variable(findings, "DATABASE_URL").citation().text())
                .isEqualTo("DATABASE_URL: not set   (required)");
        assertThat(findings.outcome()).isEqualTo(Outcome.PROBLEM);
        assertThat(findings.summary()).isEqualTo("required, but REDIS_URL is empty, DATABASE_URL is not set");
    }

    @Test
    void tellsWhatComesFromTheImage() {
        Findings findings = look(List.of());

        assertThat(variable(findings, "PATH").fromImage()).isTrue();
        assertThat(variable(findings, "PORT").fromImage()).isFalse();
    }

    @Test
    void tellsSecretsByTheirMask() {
        Findings findings = look(List.of("JWT_SECRET"));

        assertThat(variable(findings, "JWT_SECRET").secret()).isTrue();
        assertThat(variable(findings, "PORT").secret()).isFalse();
        assertThat(findings.outcome()).isEqualTo(Outcome.OK);
        assertThat(findings.summary())
                .isEqualTo("4 variables are set, 1 of them secret; all 1 required ones are among them;"
                        + " empty: REDIS_URL");
    }

    @Test
    void keepsAVariableOnOneLine() {
        assertThat(variable(look(List.of()), "MOTTO").citation().text()).isEqualTo("MOTTO=a\\nb");
    }
}
