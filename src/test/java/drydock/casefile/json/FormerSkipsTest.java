package drydock.casefile.json;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.json.ExaminationJson.SavedStep;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.SkipReason;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerSkipsTest {
    private static SavedStep saved(Outcome outcome, String summary) {
        return new SavedStep(
                "x",
                outcome,
                summary,
                "",
                "",
                0,
                new Ending.Read(),
                0,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "does not apply: nothing is mounted, NOT_APPLICABLE",
        "left out: its last lines say why it ends; --all runs it, LEFT_OUT",
        "left out of this investigation, NOT_CHOSEN",
        "cancelled, CANCELLED",
        "the start command leads to no file, CANNOT"
    })
    void theReasonIsTakenFromTheFormerSummary(String summary, SkipReason reason) {
        assertThat(FormerSkips.reason(saved(Outcome.SKIPPED, summary))).contains(reason);
    }

    @Test
    void aStepThatRanWasNotSkippedWhateverItSays() {
        assertThat(FormerSkips.reason(saved(Outcome.PROBLEM, "cancelled"))).isEmpty();
    }

    @Test
    void aRecordingFromBeforeTheReasonWasKeptHasIt() throws IOException {
        Investigation recorded = RecordedZoo.read("completed-job-handled-errors");
        assertThat(recorded.steps())
                .filteredOn(step -> step.skipped(SkipReason.LEFT_OUT))
                .isNotEmpty()
                .extracting(StepResult::summary)
                .allMatch(summary -> summary.startsWith("left out: ") && !summary.contains("--all"));
        assertThat(recorded.notChecked()).noneMatch(sentence -> sentence.contains("--all"));
    }
}
