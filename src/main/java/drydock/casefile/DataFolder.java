package drydock.casefile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the platform wants an application's data.
public final class DataFolder {
    private DataFolder() {}

    /// Of this user on this system.
    public static Path ofThisUser() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return of(System.getenv(), System.getProperty("os.name", ""), home);
    }

    static Path of(Map<String, String> environment, String os, Path home) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Drydock");
        }
        if (system.contains("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return local.isEmpty() ? home.resolve("AppData/Local/Drydock") : Path.of(local, "Drydock");
        }
        // The specification says that a relative path counts as none.
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return (xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local/share")).resolve("drydock");
    }
}
