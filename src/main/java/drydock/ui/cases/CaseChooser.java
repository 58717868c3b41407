package drydock.ui.cases;

import drydock.ui.kit.NodeFactory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Dialogs for choosing a case to import: one for a `.zip` file, one for a folder, because no system dialog offers
/// both.
public final class CaseChooser extends MenuButton {
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>(this, "folder");
    private final Consumer<Path> chosen;

    CaseChooser(Consumer<Path> chosen) {
        super("Open", NodeFactory.icon(Feather.FOLDER));
        this.chosen = chosen;
        setId("open-case");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(NodeFactory.tooltip(
                "Open a case that someone sent you: a .zip file or a folder. You can also drop it here."));
        MenuItem zip = new MenuItem("A .zip file…");
        zip.setOnAction(event -> chooseZip());
        MenuItem place = new MenuItem("A folder…");
        place.setOnAction(event -> chooseFolder());
        getItems().addAll(zip, place);
    }

    /// The folder where the dialogs open: that of the last chosen case.
    public ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    private void chooseZip() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a case");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Cases", "*.zip"));
        chooser.setInitialDirectory(last());
        take(chooser.showOpenDialog(getScene().getWindow()));
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open the folder of a case");
        chooser.setInitialDirectory(last());
        take(chooser.showDialog(getScene().getWindow()));
    }

    /// Empty if the folder no longer exists: a dialog refuses to open there.
    private @Nullable File last() {
        Path last = folder.get();
        return last != null && Files.isDirectory(last) ? last.toFile() : null;
    }

    private void take(@Nullable File file) {
        if (file != null) {
            folder.set(file.toPath().toAbsolutePath().getParent());
            chosen.accept(file.toPath());
        }
    }
}
