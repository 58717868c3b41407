package drydock.ui.kit;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a field that filters a list: Escape clears it, Down and Enter move into the list.
public final class FilterKeys {
    private FilterKeys() {}

    /// @param selectFirst run when the focus moves into the list and nothing is selected there
    public static void install(TextField filter, ListView<?> list, Runnable selectFirst) {
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    selectFirst.run();
                }
                event.consume();
            }
        });
    }
}
