package drydock.ui.log;

import java.util.function.LongConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar of the whole log, in lines, also of those that are not loaded.
final class LogScrollBar extends ScrollBar {
    private boolean refreshing;

    /// @param moved gets the position of the line that the reader wants at the top
    LogScrollBar(LongConsumer moved) {
        setId("log-scroll");
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
        valueProperty().addListener((property, before, now) -> {
            if (!refreshing) {
                moved.accept(Math.round(now.doubleValue()));
            }
        });
    }

    /// @param size    lines in all
    /// @param top     position of the first visible line
    /// @param visible lines that are visible
    void refresh(long size, long top, int visible) {
        refreshing = true;
        try {
            long most = Math.max(0, size - visible);
            setMax((double) most);
            setVisibleAmount(size == 0 ? 0 : (double) most * visible / size);
            setUnitIncrement(1);
            setBlockIncrement(Math.max(1, visible - 1));
            setDisable(most == 0);
            // Its room stays, so that no line moves.
            setVisible(most > 0);
            if (!isPressed()) {
                setValue((double) Math.clamp(top, 0, most));
            }
        } finally {
            refreshing = false;
        }
    }
}
