package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.AppliedFix;
import drydock.casefile.model.Case;
import drydock.casefile.model.Note;
import drydock.casefile.store.CaseStore;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Cases of format 2 that users may have: they open, get the same verdicts as when they were saved, and give a report.
///
/// `stub-binary.zip` and `healthcheck-failing.zip` were written by `investigate --format zip`, `missing-file.zip` is
/// the
/// packed folder of `investigate --save` with two examinations, a note and a fix. They are never written again: they
/// stand for what was saved by the version that made them.
class SavedCasesTest {
    private static final String NOT_ASKED = "local-build expected-lines source debugger lookups terminal trial";

    private static Case open(String name) throws IOException {
        return CaseStore.open(Path.of("src/test/resources/cases", name + ".zip"));
    }

    @ParameterizedTest
    @CsvSource({
        "missing-file, likely, restart-policy-loop unhandled-error",
        "stub-binary, confirmed, restart-policy-loop",
        "healthcheck-failing, confirmed, ''"
    })
    void getsTheVerdictItWasSavedWith(String cause, String level, String contributing) throws IOException {
        Investigation investigation = open(cause).investigation();
        Finding leading = investigation.leading().orElseThrow();
        assertThat(leading.id()).isEqualTo(cause);
        assertThat(leading.verdict().level().word()).isEqualTo(level);
        assertThat(investigation.findings().stream()
                        .filter(finding ->
                                finding.verdict().accuses() && finding.verdict().contributing())
                        .map(Finding::id)
                        .sorted())
                .containsExactlyElementsOf(words(contributing));
    }

    @ParameterizedTest
    @CsvSource({
        "missing-file, environment start-chain image layer binary file ldd, status logs run strace, '',"
                + " mounts health ports",
        "stub-binary, environment start-chain image layer file ldd, status logs binary run strace, '',"
                + " mounts health ports",
        "healthcheck-failing, environment start-chain image logs layer binary file ldd, status health, run strace,"
                + " mounts ports"
    })
    void readsTheSameOutcomeOfEveryStep(String name, String ok, String problem, String inconclusive, String skipped)
            throws IOException {
        List<StepResult> steps = open(name).investigation().steps();
        assertThat(ids(steps, Outcome.OK)).containsExactlyElementsOf(words(ok));
        assertThat(ids(steps, Outcome.PROBLEM)).containsExactlyElementsOf(words(problem));
        assertThat(ids(steps, Outcome.INCONCLUSIVE)).containsExactlyElementsOf(words(inconclusive));
        assertThat(ids(steps, Outcome.SKIPPED)).containsExactlyElementsOf(words(skipped + " " + NOT_ASKED));
        assertThat(ids(steps, Outcome.FAILED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Report.Format.class)
    void givesAReportInEveryFormat(Report.Format format) throws IOException {
        for (String cause : List.of("missing-file", "stub-binary", "healthcheck-failing")) {
            assertThat(Report.of(open(cause), format)).contains(cause);
        }
    }

    @Test
    void keepsNotesFixesAndEarlierExaminations() throws IOException {
        Case content = open("missing-file");
        assertThat(content.notes()).extracting(Note::text).containsExactly("the routes are written by another job");
        assertThat(content.fixes())
                .extracting(AppliedFix::text)
                .containsExactly("set COURIER_ROUTES to the file that the job writes");
        assertThat(content.examinations())
                .extracting(examined ->
                        examined.investigation().leading().orElseThrow().id())
                .containsExactly("missing-file", "missing-file");
        assertThat(Report.markdown(content)).contains("/etc/courier/routes.json", "/srv/routes/today.json");
    }

    private static List<String> ids(List<StepResult> steps, Outcome outcome) {
        return steps.stream()
                .filter(step -> step.outcome() == outcome)
                .map(StepResult::id)
                .toList();
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }
}
