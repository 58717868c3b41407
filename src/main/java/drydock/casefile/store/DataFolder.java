package drydock.casefile.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The platform's folders for an application's data and settings.
public enum DataFolder {
    DATA("LOCALAPPDATA", "AppData/Local", "XDG_DATA_HOME", ".local/share"),
    SETTINGS("APPDATA", "AppData/Roaming", "XDG_CONFIG_HOME", ".config");

    private final String windowsVariable;
    private final String windowsDefault;
    private final String xdgVariable;
    private final String xdgDefault;

    DataFolder(String windowsVariable, String windowsDefault, String xdgVariable, String xdgDefault) {
        this.windowsVariable = windowsVariable;
        this.windowsDefault = windowsDefault;
        this.xdgVariable = xdgVariable;
        this.xdgDefault = xdgDefault;
    }

    /// The folder of this user on this system.
    public Path ofThisUser() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return of(System.getenv(), System.getProperty("os.name", ""), home);
    }

    Path of(Map<String, String> environment, String os, Path home) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Drydock");
        }
        if (system.contains("windows")) {
            String folder = environment.getOrDefault(windowsVariable, "");
            return (folder.isEmpty() ? home.resolve(windowsDefault) : Path.of(folder)).resolve("Drydock");
        }
        // By the specification, a relative path is ignored.
        String xdg = environment.getOrDefault(xdgVariable, "");
        return (xdg.startsWith("/") ? Path.of(xdg) : home.resolve(xdgDefault)).resolve("drydock");
    }
}
