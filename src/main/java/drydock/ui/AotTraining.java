package drydock.ui;

import drydock.ui.cases.CaseListModel;
import drydock.ui.cases.OpenedCase;
import drydock.ui.report.DetailView;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Runs through the window once and closes it: the training run for the AOT cache.
final class AotTraining {
    /// The build sets it.
    private static final String PROPERTY = "drydock.rehearsal";

    private static final Duration LIMIT = Duration.seconds(20);
    private static final Duration LOOK = Duration.millis(300);
    private static final int TABS = 5;

    private final CaseListModel shelf;
    private final DetailView detail;
    private final Runnable close;

    AotTraining(CaseListModel shelf, DetailView detail, Runnable close) {
        this.shelf = shelf;
        this.detail = detail;
        this.close = close;
    }

    static boolean wanted() {
        return Boolean.getBoolean(PROPERTY);
    }

    /// Opens the sample case, which needs no engine. The containers are listed meanwhile if there is an engine.
    void begin() {
        shelf.openedProperty().addListener((property, before, now) -> {
            if (now instanceof OpenedCase.Open) {
                look(0);
            }
        });
        shelf.openSample();
        after(LIMIT, close);
    }

    private void look(int tab) {
        if (tab == TABS) {
            close.run();
        } else {
            detail.openTab(tab);
            after(LOOK, () -> look(tab + 1));
        }
    }

    private static void after(Duration time, Runnable action) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> action.run());
        pause.play();
    }
}
