package drydock.ui;

import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The line at the bottom: progress and the number of masked values.
final class StatusBar extends HBox {
    private final Label left = NodeFactory.cut("", "status-left");
    private Subscription subscription = Subscription.EMPTY;

    StatusBar(CasesModel cases, String version) {
        setId("status-bar");
        getStyleClass().add("status-bar");
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        Label right = NodeFactory.label(version, "status-right");
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(left, right);
        cases.currentProperty().addListener((property, before, now) -> show(now));
        show(null);
    }

    private void show(@Nullable CaseModel now) {
        subscription.unsubscribe();
        if (now == null) {
            left.setText(
                    "Drydock changes a container only when you ask for exactly that. Investigations read it and run temporary containers.");
            subscription = Subscription.EMPTY;
            return;
        }
        subscription = Subscription.combine(
                now.runningProperty().subscribe(() -> say(now)),
                now.noteProperty().subscribe(() -> say(now)),
                now.savedProperty().subscribe(() -> say(now)),
                now.pastProperty().subscribe(() -> say(now)),
                now.investigationProperty().subscribe(() -> say(now)));
        say(now);
    }

    private void say(CaseModel now) {
        String saved = now.savedProperty().get().words();
        left.setText(words(now) + (saved.isEmpty() ? "" : " · " + saved));
    }

    private static String words(CaseModel now) {
        var done = now.investigationProperty().get();
        if (now.running()) {
            return "Investigating: " + now.done() + " of " + now.rows().size() + " steps done";
        }
        if (done == null) {
            return "Not investigated yet. Steps read files or run in temporary containers; they never change this container.";
        }
        int masked =
                done.redactions().values().stream().mapToInt(Integer::intValue).sum();
        boolean past = !now.pastProperty().get().isEmpty();
        return (past ? "Investigated before, in " : "Investigated in ") + ReadableNumbers.of(done.duration()) + " · "
                + (masked == 0 ? "no values masked" : ReadableNumbers.count(masked, "value") + " masked")
                + (now.live() && !past ? " · temporary containers removed" : "");
    }
}
