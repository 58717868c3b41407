package drydock.casefile.json;

import drydock.model.Outcome;
import drydock.model.SkipReason;
import java.util.Optional;

/// Why a step was skipped, for cases that say so in the summary only.
final class FormerSkips {
    /// How the summary of a step that was left out used to end.
    private static final String OPTION = "; --all runs it";

    private FormerSkips() {}

    /// Empty when it was not skipped.
    static Optional<SkipReason> reason(ExaminationJson.SavedStep step) {
        return step.outcome() == Outcome.SKIPPED ? Optional.of(reason(step.summary())) : Optional.empty();
    }

    private static SkipReason reason(String summary) {
        if (summary.startsWith("does not apply: ")) {
            return SkipReason.NOT_APPLICABLE;
        } else if (summary.startsWith("left out: ") || summary.startsWith("left out by default: ")) {
            return SkipReason.LEFT_OUT;
        }
        return switch (summary) {
            case "left out of this investigation", "not part of this investigation" -> SkipReason.NOT_CHOSEN;
            case "cancelled" -> SkipReason.CANCELLED;
            default -> SkipReason.CANNOT;
        };
    }

    /// A summary without the command line's option in it.
    static String words(String summary) {
        return summary.endsWith(OPTION) ? summary.substring(0, summary.length() - OPTION.length()) : summary;
    }
}
