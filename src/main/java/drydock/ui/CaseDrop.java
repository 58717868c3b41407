package drydock.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Accepts a case that is dropped onto the window: one `.zip` file, or one folder.
final class CaseDrop {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final Node window;
    private final Consumer<Path> dropped;

    CaseDrop(Node window, Consumer<Path> dropped) {
        this.window = window;
        this.dropped = dropped;
    }

    void install() {
        window.setOnDragOver(event -> {
            if (acceptable(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                window.pseudoClassStateChanged(TARGET, true);
            }
            event.consume();
        });
        window.setOnDragExited(event -> window.pseudoClassStateChanged(TARGET, false));
        window.setOnDragDropped(event -> {
            Optional<Path> place = acceptable(event);
            place.ifPresent(dropped);
            event.setDropCompleted(place.isPresent());
            event.consume();
        });
    }

    private static Optional<Path> acceptable(DragEvent event) {
        return event.getDragboard().hasFiles() ? acceptable(event.getDragboard().getFiles()) : Optional.empty();
    }

    static Optional<Path> acceptable(List<File> files) {
        return Optional.of(files)
                .filter(all -> all.size() == 1)
                .map(List::getFirst)
                .filter(file -> file.isDirectory()
                        || file.getName().toLowerCase(Locale.ROOT).endsWith(".zip"))
                .map(File::toPath);
    }
}
