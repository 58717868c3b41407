package drydock.ui.checklist;

import drydock.investigation.StepResult;
import drydock.model.SkipReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The order of the rows: as the steps run at first; after an investigation the problems first, and the steps that did
/// not run behind one line.
final class ChecklistOrder {
    private ChecklistOrder() {}

    /// @param running whether an investigation is under way; rows then keep their places
    /// @param open    whether the steps that did not run are shown
    static List<ChecklistLine> of(List<StepRow> rows, boolean running, boolean open) {
        boolean nothingYet = rows.stream().allMatch(row -> row.state() == StepState.PENDING);
        if (running || nothingYet) {
            return List.copyOf(rows);
        }
        List<ChecklistLine> lines = new ArrayList<>(rows.stream()
                .filter(row -> row.state() != StepState.SKIPPED)
                .sorted(Comparator.comparingInt(row -> rank(row.state())))
                .toList());
        List<StepRow> folded =
                rows.stream().filter(row -> row.state() == StepState.SKIPPED).toList();
        if (!folded.isEmpty()) {
            lines.add(new FoldLine(words(folded), open));
            if (open) {
                lines.addAll(folded);
            }
        }
        return lines;
    }

    private static int rank(StepState state) {
        return switch (state) {
            case PROBLEM -> 0;
            case FAILED -> 1;
            case INCONCLUSIVE -> 2;
            case CANCELLED -> 3;
            case RUNNING, WAITING, PENDING -> 4;
            case OK -> 5;
            case SKIPPED -> 6;
        };
    }

    private static String words(List<StepRow> folded) {
        long nothing = count(folded, SkipReason.NOT_APPLICABLE);
        long later = count(folded, SkipReason.NOT_CHOSEN);
        long left = count(folded, SkipReason.LEFT_OUT);
        long unable = folded.size() - nothing - later - left;
        return Stream.of(
                        nothing == 0 ? "" : nothing == 1 ? "1 does not apply" : nothing + " do not apply",
                        unable == 0 ? "" : unable + " could not run",
                        left == 0 ? "" : left + " would change nothing",
                        later == 0 ? "" : later + " not chosen")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static long count(List<StepRow> rows, SkipReason reason) {
        return rows.stream()
                .filter(row -> {
                    StepResult result = row.resultProperty().get();
                    return result != null && result.skipped(reason);
                })
                .count();
    }
}
