package drydock.ui.checklist;

import drydock.model.Outcome;

/// The state of a step in the checklist.
public enum StepState {
    PENDING("not run yet"),
    WAITING("waiting"),
    RUNNING("running"),
    OK("ok"),
    PROBLEM("problem"),
    INCONCLUSIVE("inconclusive"),
    FAILED("failed to run"),
    SKIPPED("skipped"),
    CANCELLED("cancelled");

    private final String words;

    StepState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean underWay() {
        return this == WAITING || this == RUNNING;
    }

    static StepState of(Outcome outcome) {
        return switch (outcome) {
            case OK -> OK;
            case PROBLEM -> PROBLEM;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case FAILED -> FAILED;
            case SKIPPED -> SKIPPED;
        };
    }
}
