package drydock.investigation;

import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.SkipReason;
import drydock.model.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The result of one step.
///
/// @param paste      a command for the user to paste; empty when skipped
/// @param transcript the redacted evidence; without lines when skipped or failed
/// @param highlights places in the transcript that support the summary
/// @param skipped    why it was not run; empty when it was
public record StepResult(
        String id,
        String title,
        String question,
        Outcome outcome,
        String summary,
        String paste,
        Transcript transcript,
        List<Citation> highlights,
        Optional<SkipReason> skipped) {
    public StepResult {
        highlights = List.copyOf(highlights);
        skipped = outcome == Outcome.SKIPPED ? skipped.or(() -> Optional.of(SkipReason.CANNOT)) : Optional.empty();
    }

    /// Of a step that ran, or found that it can't.
    public StepResult(
            String id,
            String title,
            String question,
            Outcome outcome,
            String summary,
            String paste,
            Transcript transcript,
            List<Citation> highlights) {
        this(id, title, question, outcome, summary, paste, transcript, highlights, Optional.empty());
    }

    /// Whether its evidence was collected, even if that has no line.
    public boolean ran() {
        return outcome != Outcome.SKIPPED && outcome != Outcome.FAILED;
    }

    public boolean skipped(SkipReason reason) {
        return skipped.equals(Optional.of(reason));
    }

    public Duration duration() {
        return transcript.duration();
    }
}
