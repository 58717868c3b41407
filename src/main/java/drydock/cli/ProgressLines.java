package drydock.cli;

import drydock.investigation.Investigator;
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
    private static final int BAR = 20;

    private final Console console;
    private final boolean quiet;
    private final boolean colour;
    private int done;

    ProgressLines(Console console) {
        this(console, false, false);
    }

    /// @param quiet  whether only problems are reported
    /// @param colour whether outcomes are in colour
    ProgressLines(Console console, boolean quiet, boolean colour) {
        this.console = console;
        this.quiet = quiet;
        this.colour = colour;
    }

    /// On a terminal, a bar that the next line replaces.
    @Override
    public synchronized void started(String stepId, String command) {
        if (!quiet && console.terminal().messages()) {
            int all = Investigator.steps().size();
            int full = Math.min(BAR, BAR * done / all);
            console.sayOver("[" + "█".repeat(full) + "░".repeat(BAR - full) + "] " + Math.min(done + 1, all) + "/" + all
                    + " " + stepId + " …");
        }
    }

    @Override
    public synchronized void finished(StepResult result) {
        done++;
        if (quiet) {
            return;
        }
        if (console.terminal().messages()) {
            console.sayOver("");
        }
        console.say(
                mark(result.outcome()),
                String.format(
                        Locale.ROOT,
                        "%-14s %7s  %s",
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

    /// On a terminal only: a log needs no more than the beginning and the end.
    @Override
    public synchronized void preparing(String stage) {
        if (!quiet && console.terminal().messages()) {
            console.sayOver(stage);
        }
    }

    @Override
    public synchronized void note(String line) {
        if (!quiet && console.terminal().messages()) {
            console.sayOver("");
        }
        if (!quiet) {
            console.say("  " + line);
        }
    }

    void completed(Duration duration) {
        if (!quiet) {
            console.say("checklist: " + seconds(duration));
        }
    }

    /// The number of masked values and places; the report lists them with reasons.
    void masked(List<Masking> audit) {
        long values = audit.stream().map(Masking::token).distinct().count();
        int places = audit.stream().mapToInt(Masking::count).sum();
        if (values > 0 && !quiet) {
            console.say("masked: " + values + (values == 1 ? " secret" : " secrets") + " in " + places
                    + (places == 1 ? " place" : " places") + "; the end of the report lists them with reasons");
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    private String mark(Outcome outcome) {
        String symbol = symbol(outcome) + " ";
        return switch (outcome) {
            case OK -> coloured(symbol, 32);
            case PROBLEM -> coloured(symbol, 31);
            case INCONCLUSIVE, FAILED -> coloured(symbol, 33);
            case SKIPPED -> symbol;
        };
    }

    /// @param code of a colour, as in ECMA-48
    private String coloured(String symbol, int code) {
        return colour ? "\u001b[" + code + "m" + symbol + "\u001b[0m" : symbol;
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
