package drydock.ui.containers;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Scrolls the list to a container that was selected elsewhere, and again whenever the list is arranged or gets its
/// size,
/// until the user touches the list.
final class KeptInView {
    private final ListView<Entry> list;
    private final ContainersModel model;
    private @Nullable ContainerRow kept;

    KeptInView(ListView<Entry> list, ContainersModel model) {
        this.list = list;
        this.model = model;
    }

    void follow() {
        list.skinProperty().subscribe(this::soon);
        list.heightProperty().subscribe(this::soon);
        model.entries().addListener((ListChangeListener<Entry>) change -> soon());
        list.addEventFilter(InputEvent.ANY, event -> {
            if (!(event instanceof MouseEvent mouse) || mouse.getEventType() == MouseEvent.MOUSE_PRESSED) {
                kept = null;
            }
        });
    }

    void keep(ContainerRow row) {
        kept = row;
        soon();
    }

    private void soon() {
        if (kept != null) {
            Platform.runLater(this::reveal);
        }
    }

    private void reveal() {
        ContainerRow row = kept;
        if (row == null || !row.equals(model.selectedProperty().get())) {
            return;
        }
        int index = list.getItems().indexOf(row);
        boolean inView = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= index
                && index <= flow.getLastVisibleCell().getIndex();
        if (index >= 0 && !inView) {
            list.scrollTo(Math.max(0, index - 2));
        }
    }
}
