package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.AppliedFix;
import drydock.casefile.model.Case;
import drydock.casefile.model.Comparison;
import drydock.casefile.model.DoneStep;
import drydock.casefile.model.Examined;
import drydock.casefile.model.Note;
import drydock.casefile.model.Recovery;
import drydock.investigation.Investigation;
import drydock.report.section.NextStep;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The report on a case of several examinations, made of what real containers showed.
class CaseReportTest {
    private static final Instant TIME = Instant.parse("2026-11-24T12:00:00Z");

    private static Case of(List<String> fixtures, List<AppliedFix> fixes, List<Note> notes, List<DoneStep> done) {
        List<Examined> examined = new ArrayList<>();
        for (String fixture : fixtures) {
            try {
                examined.add(new Examined(examined.size() + 1, true, RecordedZoo.read(fixture)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return new Case("web", TIME, examined, notes, fixes, done);
    }

    private static Case fixed(String... fixtures) {
        List<AppliedFix> fixes = new ArrayList<>();
        for (int i = 1; i < fixtures.length; i++) {
            fixes.add(new AppliedFix(TIME, i, "change " + i + "\nin detail"));
        }
        return of(List.of(fixtures), fixes, List.of(), List.of());
    }

    private static String section(String markdown, String heading) {
        int begin = markdown.indexOf("\n## " + heading);
        assertThat(begin).as("section " + heading + " in\n" + markdown).isPositive();
        int end = markdown.indexOf("\n## ", begin + 1);
        return markdown.substring(begin, end < 0 ? markdown.length() : end);
    }

    @Test
    void saysNothingOfFixesWhereThereIsOneExamination() {
        assertThat(Report.markdown(fixed("missing-file-python")))
                .doesNotContain("Fixes Applied", "Critical Discovery", "Since examination");
    }

    @Test
    void tellsOfAFixThatTurnedTheCaseBeforeAndAfter() {
        String report = Report.markdown(fixed("crlf-line-endings-entrypoint", "missing-file-python"));
        assertThat(section(report, "Fixes Applied"))
                .contains("### Fix 1: change 1", "in detail", "from `crlf-line-endings`", "to `missing-file`")
                .contains("|change|examination 1|examination 2|")
                .contains("|Windows line endings|confirmed|ruled-out|");
        assertThat(section(report, "Critical Discovery: Missing file"))
                .contains(
                        "**Finding:**",
                        "**Implication:** Until examination 2",
                        "`crlf-line-endings` (confirmed) was the");
        assertThat(section(report, "Executive Summary")).contains("**Since examination 1");
        assertThat(section(report, "Next Steps")).contains("✅ **COMPLETED:** change 1");
    }

    @Test
    void tellsOfAFixThatTouchedNothing() {
        String report = Report.markdown(fixed("missing-file-python", "missing-file-python"));
        assertThat(section(report, "Fixes Applied"))
                .contains(
                        "❌ **The container still fails. The leading cause is unchanged",
                        "same image and program as before")
                .contains("The evidence is unchanged");
        assertThat(report).doesNotContain("Critical Discovery");
    }

    @Test
    void keepsTheRootCauseOfWhatWasCured() {
        String report = Report.markdown(fixed("missing-file-python", "healthy-python"));
        assertThat(section(report, "Root Cause Identified"))
                .contains("no longer seen", "Missing file", "Applied since: \"change 1\"");
        assertThat(section(report, "Fixes Applied"))
                .contains("✅ **The container failed before and works now. `missing-file` (", "is no longer seen");
        assertThat(report).doesNotContain("Critical Discovery");
    }

    @Test
    void makesNoDiscoveryOfAnExaminationThatWasCutShort() throws IOException {
        Case content = new Case(
                "web",
                TIME,
                List.of(
                        new Examined(1, false, RecordedZoo.read("healthy-python")),
                        new Examined(2, true, RecordedZoo.read("missing-file-python"))),
                List.of(),
                List.of(),
                List.of());
        assertThat(Report.markdown(content)).doesNotContain("Critical Discovery", "Since examination");
    }

    @Test
    void saysThatAFixIsNotExaminedYet() {
        Case waiting = of(
                List.of("missing-file-python"),
                List.of(new AppliedFix(TIME, 1, "copied the file")),
                List.of(),
                List.of());
        assertThat(section(Report.markdown(waiting), "Fixes Applied")).contains("Not verified yet");
    }

    @Test
    void putsNotesWhereTheyBelongAndMakesThemHarmless() {
        Case noted = of(
                List.of("missing-file-python"),
                List.of(),
                List.of(
                        new Note(TIME, 1, Optional.of("logs"), "on the log"),
                        new Note(TIME, 1, Optional.of("no-such"), "on a step of another time"),
                        new Note(TIME, 1, Optional.empty(), "<img src=x> @everyone\n# heading")),
                List.of());
        String report = Report.markdown(noted);
        assertThat(section(report, "Notes"))
                .contains("on a step of another time", "`<img`", "`@everyone`")
                .doesNotContain("\n# heading", "on the log");
        assertThat(section(report, "Diagnostic Steps")).contains("on the log");
    }

    @Test
    void countsAStepAsDoneThatWasMarked() {
        Case before = of(List.of("missing-file-python"), List.of(), List.of(), List.of());
        NextStep open = Report.nextSteps(before).stream()
                .filter(step -> !step.done())
                .findFirst()
                .orElseThrow();
        Case after = of(
                List.of("missing-file-python"),
                List.of(),
                List.of(),
                List.of(new DoneStep(TIME, open.id(), open.text()), new DoneStep(TIME, "gone", "Something else")));
        assertThat(Report.nextSteps(after))
                .contains(new NextStep(open.id(), "COMPLETED", true, open.text()))
                .contains(new NextStep("gone", "COMPLETED", true, "Something else"));
    }

    @Test
    void callsWhatIsUpRecoveredWhateverTheCauseWasCalled() throws IOException {
        Investigation failing = RecordedZoo.read("missing-file-python");
        Investigation up = RecordedZoo.read("healthy-python");
        assertThat(comparison(failing, up).recovery()).isEqualTo(Recovery.RECOVERED);
        assertThat(comparison(up, failing).recovery()).isEqualTo(Recovery.BROKEN);
        assertThat(comparison(failing, failing).recovery()).isEqualTo(Recovery.STILL_FAILING);
        assertThat(comparison(up, up).recovery()).isEqualTo(Recovery.STILL_WORKING);
        String report = Report.markdown(fixed("missing-file-python", "healthy-python"));
        assertThat(section(report, "Fixes Applied"))
                .contains("✅ **The container failed before and works now.")
                .doesNotContain("same image and program");
    }

    @Test
    void listsTheSettingsThatChanged() throws IOException {
        Comparison comparison = comparison(RecordedZoo.read("missing-file-python"), RecordedZoo.read("healthy-python"));
        assertThat(comparison.rows())
                .filteredOn(row -> row.kind() == Comparison.Kind.SETTING)
                .allMatch(Comparison.Row::changed);
        assertThat(comparison(
                                comparison.before().investigation(),
                                comparison.before().investigation())
                        .rows())
                .noneMatch(row -> row.kind() == Comparison.Kind.SETTING);
    }

    private static Comparison comparison(Investigation before, Investigation after) {
        return Comparison.of(new Examined(1, true, before), new Examined(2, true, after));
    }
}
