package drydock.ui;

import drydock.casefile.store.DataFolder;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens the window.
public final class DrydockApp extends Application {
    /// JavaFX creates the application object, so its collaborators are passed through this field.
    private static @Nullable Collaborators collaborators;

    /// Opens the window and returns when it is closed.
    public static void open(Collaborators with) {
        collaborators = with;
        Application.launch(DrydockApp.class);
    }

    /// The same, and opens a case.
    ///
    /// @param place a `.zip` file or a folder
    public static void open(Collaborators with, Path place) {
        collaborators = with;
        Application.launch(DrydockApp.class, place.toAbsolutePath().toString());
    }

    /// The folder of this user's settings.
    public static Path settingsFolder() {
        return DataFolder.SETTINGS.ofThisUser();
    }

    private @Nullable Windows windows;

    @Override
    public void start(Stage stage) {
        windows = new Windows(Objects.requireNonNull(collaborators));
        DrydockWindow window = windows.open(stage);
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(window::openCase);
    }

    /// No window is left to freeze, so the FX thread may wait until the temporary containers are removed.
    @Override
    public void stop() throws InterruptedException {
        if (windows != null) {
            windows.awaitCleanUp();
        }
    }
}
