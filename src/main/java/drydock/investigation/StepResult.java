package drydock.investigation;

import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Transcript;
import java.time.Duration;
import java.util.List;

/// The result of one step.
///
/// @param paste      a command for the user to paste; empty when skipped
/// @param transcript the redacted evidence; without lines when skipped or failed
/// @param highlights places in the transcript that support the summary
public record StepResult(
        String id,
        String title,
        String question,
        Outcome outcome,
        String summary,
        String paste,
        Transcript transcript,
        List<Citation> highlights) {
    public StepResult {
        highlights = List.copyOf(highlights);
    }

    public Duration duration() {
        return transcript.duration();
    }
}
