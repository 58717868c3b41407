package drydock.ui;

import drydock.ui.kit.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/// The window's sizes and settings, saved between starts. A file that can't be read counts as absent.
final class WindowSettings {
    private final Path file;
    private final Properties values = new Properties();
    private final Properties saved = new Properties();

    /// @param folder of this user's settings
    /// @param number of the window, from 1
    WindowSettings(Path folder, int number) {
        this.file = folder.resolve(number == 1 ? "window.properties" : "window-" + number + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
        }
    }

    String text(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    /// A number within bounds. Anything else counts as absent.
    double number(String key, double least, double most, double otherwise) {
        try {
            double value = Double.parseDouble(values.getProperty(key, ""));
            return value >= least && value <= most ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    boolean flag(String key) {
        return Boolean.parseBoolean(values.getProperty(key, "false"));
    }

    void set(String key, Object value) {
        values.setProperty(key, String.valueOf(value));
    }

    /// Sets a folder to the saved one.
    void restore(String key, ObjectProperty<@Nullable Path> folder) {
        String text = text(key, "");
        if (!text.isEmpty()) {
            folder.set(Path.of(text));
        }
    }

    void remember(String key, ObjectProperty<@Nullable Path> folder) {
        Path now = folder.get();
        if (now != null) {
            set(key, now);
        }
    }

    /// Saves the settings if they have changed. After a failure the next start uses the old ones.
    void save() {
        if (values.equals(saved)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            StringWriter text = new StringWriter();
            values.store(text, "Drydock's window");
            AtomicFile.write(file, text.toString());
            saved.clear();
            saved.putAll(values);
        } catch (IOException e) {
            System.err.println("The window settings could not be saved: " + e.getMessage());
        }
    }
}
