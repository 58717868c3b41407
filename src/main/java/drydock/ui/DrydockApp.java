package drydock.ui;

import drydock.casefile.store.DataFolder;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens the window.
public final class DrydockApp extends Application {
    /// JavaFX makes the application by itself, so what it works with is handed over here.
    private static @Nullable Collaborators collaborators;

    /// Opens the window and returns when it is closed.
    public static void open(Collaborators with) {
        collaborators = with;
        Application.launch(DrydockApp.class);
    }

    /// Where this user's choices are kept.
    public static Path settingsFolder() {
        return DataFolder.SETTINGS.ofThisUser();
    }

    private @Nullable DrydockWindow window;

    @Override
    public void start(Stage stage) {
        window = new DrydockWindow(stage, Objects.requireNonNull(collaborators));
        window.open();
    }

    /// With no window left to freeze, the FX thread may wait for throwaways to be removed.
    @Override
    public void stop() throws InterruptedException {
        if (window != null) {
            window.awaitCleanUp();
        }
    }
}
