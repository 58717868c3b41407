package drydock.ui.checklist;

import org.kordamp.ikonli.feather.Feather;

/// The word, shape and colour of a step's state.
final class StepSigns {
    private StepSigns() {}

    static String words(StepRow row) {
        String time = row.time();
        return switch (row.state()) {
            case PENDING -> "";
            case RUNNING, WAITING, SKIPPED, CANCELLED -> row.state().words();
            case OK, PROBLEM, INCONCLUSIVE, FAILED ->
                time.isEmpty() ? row.state().words() : row.state().words() + " · " + time;
        };
    }

    static Feather shape(StepState state) {
        return switch (state) {
            case PENDING, RUNNING -> Feather.CIRCLE;
            case WAITING -> Feather.MORE_HORIZONTAL;
            case OK -> Feather.CHECK_CIRCLE;
            case PROBLEM -> Feather.X_CIRCLE;
            case INCONCLUSIVE -> Feather.HELP_CIRCLE;
            case FAILED -> Feather.ALERT_TRIANGLE;
            case SKIPPED, CANCELLED -> Feather.MINUS_CIRCLE;
        };
    }

    static String colour(StepState state) {
        return switch (state) {
            case OK -> "success";
            case PROBLEM -> "danger";
            case INCONCLUSIVE, FAILED -> "warning";
            case RUNNING -> "accent";
            case PENDING, WAITING, SKIPPED, CANCELLED -> "muted";
        };
    }
}
