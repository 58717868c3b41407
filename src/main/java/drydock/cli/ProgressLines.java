package drydock.cli;

import drydock.investigation.Progress;
import drydock.investigation.StepResult;
import drydock.model.Masking;
import drydock.model.Outcome;
import drydock.model.SkipReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Reports the progress of an investigation on stderr, a line per step.
final class ProgressLines implements Progress {
    private final Console console;

    ProgressLines(Console console) {
        this.console = console;
    }

    @Override
    public void started(String stepId, String command) {}

    @Override
    public void finished(StepResult result) {
        console.say(String.format(
                Locale.ROOT,
                "%s %-14s %7s  %s",
                symbol(result.outcome()),
                result.id(),
                result.outcome() == Outcome.SKIPPED ? "-" : seconds(result.duration()),
                result.summary() + option(result)));
    }

    /// The option that runs a step which was skipped; the summary itself is shown in the window, too.
    private static String option(StepResult result) {
        if (result.skipped(SkipReason.LEFT_OUT)) {
            return "; --all runs it";
        }
        boolean lacking = result.skipped(SkipReason.NOT_APPLICABLE) || result.skipped(SkipReason.CANNOT);
        return switch (lacking ? result.id() : "") {
            case "trial" -> " (--try-env NAME)";
            case "source" -> " (--source FOLDER)";
            default -> "";
        };
    }

    @Override
    public void note(String line) {
        console.say("  " + line);
    }

    void completed(Duration duration) {
        console.say("checklist: " + seconds(duration));
    }

    /// The number of masked values and places; the report lists them with reasons.
    void masked(List<Masking> audit) {
        long values = audit.stream().map(Masking::token).distinct().count();
        int places = audit.stream().mapToInt(Masking::count).sum();
        if (values > 0) {
            console.say("masked: " + values + (values == 1 ? " secret" : " secrets") + " in " + places
                    + (places == 1 ? " place" : " places") + "; the end of the report lists them with reasons");
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    private static String symbol(Outcome outcome) {
        return switch (outcome) {
            case OK -> "✓";
            case PROBLEM -> "✗";
            case INCONCLUSIVE -> "?";
            case FAILED -> "!";
            case SKIPPED -> "–";
        };
    }
}
