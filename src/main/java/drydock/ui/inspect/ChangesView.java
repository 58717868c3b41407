package drydock.ui.inspect;

import drydock.model.FileChange;
import drydock.model.PlainText;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.Placeholder;
import drydock.ui.kit.ReadableNumbers;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The files that the container has added, changed or deleted since its image, and the two versions of one side by
/// side.
final class ChangesView extends BorderPane {
    /// Pixels from which the list and the two versions stand beside each other.
    private static final double BESIDE = 520;

    private final InspectModel model;
    private final ListView<FileChange> list = new ListView<>();
    private final TextField filter = new TextField();
    private final Label said = NodeFactory.cut("", "report-said");
    private final FileVersionsView versions;
    private final HBox bar;
    private final SplitPane split;
    private List<FileChange> all = List.of();
    private @Nullable Loaded shown;

    ChangesView(InspectModel model) {
        this.model = model;
        versions = new FileVersionsView(model);
        setId("changes");
        list.setId("change-list");
        list.getStyleClass().add("inspect-tree");
        list.setCellFactory(view -> new ChangeCell());
        list.setPlaceholder(NodeFactory.label("No path matches."));
        list.getSelectionModel().selectedItemProperty().subscribe(this::open);
        filter.setId("change-filter");
        filter.setPromptText("Filter paths");
        filter.setAccessibleText("Filter paths");
        filter.textProperty().subscribe(this::fill);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        bar = new HBox(filter, said);
        bar.getStyleClass().add("inspect-bar");
        split = new SplitPane(list, versions);
        split.setDividerPositions(0.36);
        split.widthProperty()
                .subscribe(width -> split.setOrientation(
                        width.doubleValue() < BESIDE ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    }

    /// The selection stays when the same container is read again.
    void show(Loaded now) {
        boolean same =
                shown != null && shown.details().id().equals(now.details().id());
        shown = now;
        if (!same) {
            setTop(null);
            all = List.of();
            list.getItems().clear();
            setCenter(Placeholder.loading("Comparing the container with its image…"));
        }
        model.content(
                now.details(),
                (files, image) -> image.changes(),
                found -> changed(now, found),
                why -> setCenter(Placeholder.failed("The container can't be compared with its image", why)));
    }

    private void changed(Loaded of, List<FileChange> found) {
        if (!of.equals(shown)) {
            return;
        }
        if (found.isEmpty()) {
            setTop(null);
            setCenter(Placeholder.empty(
                    Feather.COPY,
                    "Nothing has changed",
                    "All files are those of the image. Files in mounts are not compared."));
            return;
        }
        boolean other = !found.equals(all);
        all = List.copyOf(found);
        if (other) {
            fill();
        }
        setTop(bar);
        setCenter(split);
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<FileChange> matching = all.stream()
                .filter(change -> change.path().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        FileChange selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(matching);
        if (selected != null && matching.contains(selected)) {
            list.getSelectionModel().select(selected);
        }
        said.setText(ReadableNumbers.count(all.size(), "path") + " differ from the image; mounts are not compared");
    }

    private void open(@Nullable FileChange change) {
        Loaded now = shown;
        versions.show(now, change);
    }

    /// The kind as a letter and a word, so that it needs no colour.
    private static final class ChangeCell extends ListCell<FileChange> {
        @Override
        protected void updateItem(FileChange change, boolean empty) {
            super.updateItem(change, empty);
            boolean there = !empty && change != null;
            setText(there ? word(change.kind()) + "  " + PlainText.of(change.path()) : "");
        }

        private static String word(FileChange.Kind kind) {
            return switch (kind) {
                case MODIFIED -> "changed";
                case ADDED -> "added  ";
                case DELETED -> "deleted";
            };
        }
    }
}
