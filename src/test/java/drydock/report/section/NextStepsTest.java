package drydock.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.report.QuoteBudget;
import drydock.report.ReportContext;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextStepsTest {
    private static String again(String recording) throws IOException {
        return NextSteps.of(new ReportContext(Case.of(RecordedZoo.read(recording)), QuoteBudget.FULL)).stream()
                .filter(step -> step.id().equals("investigate-again"))
                .map(NextStep::text)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-executable-behind-script", "stub-binary-go", "silent-early-exit-c"})
    void aFixOfImageOrProgramNeedsANewImage(String recording) throws IOException {
        assertThat(again(recording)).startsWith("Rebuild the image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"port-already-allocated", "missing-variable-go"})
    void aFixOfTheStartOptionsNeedsNone(String recording) throws IOException {
        assertThat(again(recording)).startsWith("Apply the fix, start the container");
    }
}
