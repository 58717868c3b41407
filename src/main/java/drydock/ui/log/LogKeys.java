package drydock.ui.log;

import javafx.scene.input.KeyEvent;

/// The keys of a pager in the log: they scroll, and leave the caret to the keys with Shift.
final class LogKeys {
    private final LogPane pane;

    LogKeys(LogPane pane) {
        this.pane = pane;
    }

    void install(LogArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || (event.isShiftDown() && selects(event))) {
            return;
        }
        double line = 1.0 / 24;
        switch (event.getCode()) {
            case END -> pane.resume();
            case HOME -> pane.toStart();
            case G -> {
                if (event.isShiftDown()) {
                    pane.resume();
                } else {
                    pane.toStart();
                }
            }
            case UP, K -> pane.page(-line);
            case DOWN, J, ENTER -> pane.page(line);
            case PAGE_UP, B -> pane.page(-0.95);
            case PAGE_DOWN, SPACE, F -> pane.page(0.95);
            case U -> pane.page(-0.5);
            case D -> pane.page(0.5);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean selects(KeyEvent event) {
        return event.getCode().isNavigationKey();
    }
}
