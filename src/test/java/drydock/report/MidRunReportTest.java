package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.investigation.Examination;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.Channel;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.Ending;
import drydock.model.EngineEvent;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.RestartPolicy;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A restart loop that is looked at in the middle of a run, from what the engine says to the report.
class MidRunReportTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final List<EngineEvent> EVENTS = List.of(
            event(0, "start", Map.of()), event(15, "die", Map.of("exitCode", "4")), event(15.5, "start", Map.of()));

    private static final List<OutputLine> PRINTED =
            List.of(line(0.1, "starting up"), line(15, "FATAL: licence expired"), line(15.6, "starting up"));

    private static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    private static EngineEvent event(double seconds, String action, Map<String, String> attributes) {
        return new EngineEvent(at(seconds), "container", action, "0123", attributes);
    }

    private static OutputLine line(double seconds, String text) {
        return new OutputLine(Channel.STDERR, Optional.of(at(seconds)), text);
    }

    private static Investigation examined(List<EngineEvent> events) {
        return examined(events, 15.5, Optional.of(at(15)), 1);
    }

    private static Investigation examined(
            List<EngineEvent> events, double started, Optional<Instant> finished, int restarts) {
        Subject from = Subjects.exited();
        ContainerDetails container = from.container();
        ContainerState state =
                new ContainerState("running", 0, false, "", Optional.of(at(started)), finished, Optional.empty());
        ContainerDetails running = new ContainerDetails(
                container.id(),
                container.name(),
                container.image(),
                container.imageId(),
                container.created(),
                container.path(),
                container.args(),
                state,
                restarts,
                new RestartPolicy("always", 0),
                container.config(),
                container.host(),
                container.mounts());
        Subject subject =
                new Subject(at(20), from.engine(), running, from.image(), events, from.expectations(), from.network());
        List<StepResult> steps = List.of(step("status", List.of()), step("logs", PRINTED));
        return Examination.again(new Investigation(
                subject, Duration.ZERO, steps, drydock.fact.Facts.NONE, List.of(), Map.of(), List.of()));
    }

    private static StepResult step(String id, List<OutputLine> lines) {
        Transcript transcript = new Transcript("", lines, 0, new Ending.Read(), Duration.ZERO);
        return new StepResult(id, id, "", Outcome.OK, "", "", transcript, List.of());
    }

    private static JsonNode status(Investigation investigation) throws Exception {
        return new ObjectMapper()
                .readTree(Report.of(investigation, Report.Format.JSON))
                .get("status");
    }

    @Test
    void theReportTellsOfTheLastFinishedRun() {
        String report = Report.markdown(examined(EVENTS));

        assertThat(report)
                .contains("restart loop: exits with 4 within 15.0 s")
                .contains("Exit code:  4  (failure reported by the program), of the last finished run")
                .contains("after each exit with 4, `restart: always` starts it again")
                .contains("each run ends in the same way, with status 4")
                .contains("```text\nstarting up\nFATAL: licence expired\n```")
                .contains("A later run had printed 1 line when the log was read.")
                .doesNotContain("exits with 0", "Exit code:  0", "xit code 0");
    }

    @Test
    void theCauseIsReadFromTheLastFinishedRun() {
        Finding leading = examined(EVENTS).leading().orElseThrow();

        assertThat(leading.id()).isEqualTo("reported-error");
        assertThat(leading.verdict().explanation()).contains("`FATAL: licence expired`", "status 4");
    }

    @Test
    void aProgramMayReadTheExitCodeOfTheLastFinishedRun() throws Exception {
        assertThat(status(examined(EVENTS)).get("exitCode").asLong()).isEqualTo(4);
    }

    @Test
    void whatIsNotKnownIsNotGuessed() throws Exception {
        Investigation investigation = examined(List.of());

        assertThat(Report.markdown(investigation))
                .contains("restart loop: exit code of the last finished run unknown")
                .contains("Exit code:  unknown for the last finished run")
                .contains("The exit code of the last finished run is unknown")
                .doesNotContain("exits with 0", "Exit code:  0", "xit code 0", "status -1");
        assertThat(status(investigation).get("exitCode").isNull()).isTrue();
        assertThat(investigation.findings())
                .filteredOn(finding -> finding.id().equals("completed-job"))
                .allMatch(finding -> finding.verdict().level() == Verdict.Level.NOT_CHECKED);
        assertThat(investigation.leading()).isEmpty();
    }

    @Test
    void aFirstRunThatHasOnlyBegunProvesNothing() {
        assertThat(Report.markdown(examined(List.of(), 18.2, Optional.empty(), 0)))
                .contains("Its first run started only 1.8 s ago, so it may still fail.");
    }
}
