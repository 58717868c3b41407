package drydock.casefile.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import drydock.investigation.StepResult;
import drydock.model.Ending;
import drydock.model.Masking;
import drydock.model.Outcome;
import drydock.model.SkipReason;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Steps;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file `examination.json`: one pass through the checklist. In format 1 it was part of `case.json`.
///
/// @param complete       false while it runs; stays false if it was cut short
/// @param durationMillis of the whole checklist
public record ExaminationJson(
        boolean complete,
        Subject subject,
        long durationMillis,
        Map<String, Integer> redactions,
        List<Masking> masked,
        Map<String, String> tools,
        List<String> notChecked,
        List<SavedStep> steps) {

    /// For format 1, which has no such field.
    ExaminationJson completed() {
        return new ExaminationJson(true, subject, durationMillis, redactions, masked, tools, notChecked, steps);
    }

    /// One step; its lines are in the evidence file.
    ///
    /// @param command what Drydock did
    /// @param paste   a command for the user to paste
    /// @param dropped bytes of output over the limit
    /// @param skipped why it was not run; empty when it was, and in cases of before it was kept
    /// @param title    only of a command beside the checklist
    /// @param question only of a command beside the checklist
    public record SavedStep(
            String id,
            Outcome outcome,
            String summary,
            String command,
            String paste,
            long dropped,
            Ending ending,
            long durationMillis,
            String evidence,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SkipReason> skipped,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> title,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> question) {

        public static SavedStep of(StepResult result, String evidence) {
            Transcript transcript = result.transcript();
            boolean known = Steps.ALL.stream().anyMatch(step -> step.id().equals(result.id()));
            return new SavedStep(
                    result.id(),
                    result.outcome(),
                    result.summary(),
                    transcript.command(),
                    result.paste(),
                    transcript.dropped(),
                    transcript.ending(),
                    transcript.duration().toMillis(),
                    evidence,
                    result.skipped(),
                    known ? Optional.empty() : Optional.of(result.title()),
                    known ? Optional.empty() : Optional.of(result.question()));
        }
    }
}
