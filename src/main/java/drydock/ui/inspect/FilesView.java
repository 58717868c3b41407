package drydock.ui.inspect;

import drydock.model.ContainerDetails;
import drydock.model.PlainText;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The files of a container in any state, read-only: folders as a tree, a file's text beside it, with secrets masked.
final class FilesView extends BorderPane {
    /// Bytes of a file that are shown.
    private static final int SHOWN = 256 << 10;

    /// Bytes of a file that can be saved.
    private static final long SAVED = 1L << 30;

    private final InspectModel model;
    private final TreeView<FileEntry> tree = new TreeView<>();
    private final TextArea text = new TextArea();
    private final Label said = NodeFactory.cut("Select a file to read it.", "report-said");
    private final Button save;
    private final BorderPane content = new BorderPane();
    private @Nullable Loaded shown;

    FilesView(InspectModel model) {
        this.model = model;
        setId("files");
        tree.setId("file-tree");
        tree.getStyleClass().add("inspect-tree");
        text.setId("file-text");
        text.setEditable(false);
        text.getStyleClass().add("file-text");
        save = NodeFactory.button(
                "file-save",
                "Save…",
                Feather.DOWNLOAD,
                "Save the file as it is in the container, with any secrets in it",
                this::save);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox bar = new HBox(said, save);
        bar.getStyleClass().add("inspect-bar");
        content.setTop(bar);
        content.setCenter(text);
        SplitPane split = new SplitPane(tree, content);
        split.setDividerPositions(0.42);
        setCenter(split);
        save.setDisable(true);
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> open(item == null ? null : item.getValue()));
    }

    /// The open folders stay when the same container is read again.
    void show(Loaded now) {
        boolean same =
                shown != null && shown.details().id().equals(now.details().id());
        shown = now;
        if (!same) {
            TreeItem<FileEntry> root = item(FileEntry.ROOT);
            tree.setRoot(root);
            root.setExpanded(true);
            text.clear();
        }
    }

    private TreeItem<FileEntry> item(FileEntry entry) {
        TreeItem<FileEntry> item = new TreeItem<>(entry);
        if (entry.folder()) {
            item.getChildren().add(new TreeItem<>(FileEntry.message("reading…")));
            item.expandedProperty().addListener((property, before, now) -> {
                if (now) {
                    fill(item);
                }
            });
        }
        return item;
    }

    private void fill(TreeItem<FileEntry> folder) {
        Loaded now = shown;
        if (now == null) {
            return;
        }
        String path = folder.getValue().path();
        model.folder(
                now.details(),
                path,
                entries -> folder.getChildren()
                        .setAll(entries.stream()
                                .map(FileEntry::of)
                                .map(this::item)
                                .toList()),
                why -> folder.getChildren()
                        .setAll(List.of(new TreeItem<>(FileEntry.message("can't be read: " + why)))));
    }

    private void open(@Nullable FileEntry entry) {
        Loaded now = shown;
        save.setDisable(entry == null || !entry.file());
        if (now == null || entry == null || !entry.file()) {
            return;
        }
        said.setText("Reading " + entry.path() + "…");
        model.files(
                now.details(),
                files -> files.read(entry.path(), SHOWN)
                        .map(bytes -> words(bytes, now))
                        .orElse(""),
                words -> {
                    text.setText(words);
                    said.setText(entry.path()
                            + (entry.stat().filter(stat -> stat.size() > SHOWN).isPresent()
                                    ? ": the first " + ReadableNumbers.bytes(SHOWN)
                                    : "")
                            + ", secrets masked");
                },
                why -> said.setText(entry.path() + " can't be read: " + why));
    }

    private static String words(byte[] bytes, Loaded now) {
        for (byte one : bytes) {
            if (one == 0) {
                return "This file is not text. Save it to look at it with another program.";
            }
        }
        return now.redactor()
                .redact(new String(bytes, StandardCharsets.UTF_8))
                .lines()
                .map(PlainText::of)
                .collect(Collectors.joining("\n"));
    }

    private void save() {
        TreeItem<FileEntry> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue().file()) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Save the file as it is in the container");
            chooser.setInitialFileName(item.getValue().name());
            File chosen = chooser.showSaveDialog(getScene().getWindow());
            if (chosen != null) {
                save(item.getValue(), chosen.toPath());
            }
        }
    }

    /// Saves without asking where.
    void save(FileEntry entry, Path to) {
        Loaded now = shown;
        if (now == null) {
            return;
        }
        ContainerDetails of = now.details();
        said.setText("Saving " + entry.path() + "…");
        model.files(
                of,
                files -> {
                    byte[] bytes =
                            files.read(entry.path(), SAVED).orElseThrow(() -> new IOException("it is no longer there"));
                    Files.write(to, bytes);
                    return bytes.length;
                },
                size -> said.setText("Saved as " + to.getFileName()),
                why -> said.setText(entry.path() + " can't be saved: " + why));
    }
}
