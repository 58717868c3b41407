package drydock.ui.checklist;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// The keys of the checklist: run, change, leave out or cancel a step, and fold the steps that did not run.
record ChecklistKeys(ChecklistView view, ListView<ChecklistLine> list) {
    void install() {
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        ChecklistLine line = list.getSelectionModel().getSelectedItem();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (line instanceof FoldLine fold) {
            foldKey(event, fold);
            return;
        }
        StepRow row = line instanceof StepRow step ? step : null;
        switch (event.getCode()) {
            case R -> view.run(row);
            case E -> view.change(row);
            case S -> view.skip(row);
            case DELETE -> view.cancel(row);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void foldKey(KeyEvent event, FoldLine fold) {
        boolean turns = switch (event.getCode()) {
            case SPACE, ENTER -> true;
            case RIGHT -> !fold.open();
            case LEFT -> fold.open();
            default -> false;
        };
        if (turns) {
            view.toggleFold();
            list.getItems().stream()
                    .filter(FoldLine.class::isInstance)
                    .findFirst()
                    .ifPresent(line -> list.getSelectionModel().select(line));
            event.consume();
        }
    }
}
