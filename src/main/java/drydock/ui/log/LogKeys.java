package drydock.ui.log;

import java.util.function.Supplier;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a pager in the log: they scroll and search, and leave the caret to the keys with Shift.
final class LogKeys {
    /// Of the visible height.
    private static final double LINE = 1.0 / 24;

    /// Pixels.
    private static final double ACROSS = 80;

    private final Supplier<LogPane> pane;
    private final LogView view;
    private final LineActions actions;

    LogKeys(Supplier<LogPane> pane, LogView view, LineActions actions) {
        this.pane = pane;
        this.view = view;
        this.actions = actions;
    }

    void install(LogArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            leave(event);
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case END -> pane.get().resume();
            case HOME -> pane.get().toStart();
            case UP -> pane.get().page(-LINE);
            case DOWN, ENTER -> pane.get().page(LINE);
            case PAGE_UP -> pane.get().page(-0.95);
            case PAGE_DOWN -> pane.get().page(0.95);
            case LEFT -> pane.get().area().scrollXBy(-ACROSS);
            case RIGHT -> pane.get().area().scrollXBy(ACROSS);
            case SPACE -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// A text area keeps Tab to itself, although this one can't be edited.
    private void leave(KeyEvent event) {
        pane.get()
                .area()
                .requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        event.consume();
    }

    /// Characters, since `/` is another key on every keyboard.
    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCode() != KeyCode.UNDEFINED) {
            return;
        }
        switch (event.getCharacter()) {
            case "g" -> pane.get().toStart();
            case "G" -> pane.get().resume();
            case "k" -> pane.get().page(-LINE);
            case "j" -> pane.get().page(LINE);
            case "b" -> pane.get().page(-0.95);
            case "f", " " -> pane.get().page(0.95);
            case "u" -> pane.get().page(-0.5);
            case "d" -> pane.get().page(0.5);
            case "/" -> view.focusSearch();
            case "n" -> view.step(1);
            case "N" -> view.step(-1);
            case "&" -> view.toggleOnlyMatches();
            case "o" -> pane.get().canvas().unfold();
            case "z" -> view.toggleTraces();
            case "e" -> actions.addToCase();
            case "w" -> actions.explain();
            case "x" -> actions.showNeighbours();
            case "y" -> actions.copy(true);
            case "Y" -> actions.copyWithTimes();
            case "m" -> pane.get().canvas().revealSecrets();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
