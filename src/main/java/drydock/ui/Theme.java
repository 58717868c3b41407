package drydock.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// Light or dark, for all windows: the system's setting until the user chooses.
final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final List<Scene> scenes = new ArrayList<>();
    private Choice choice;

    /// The user's choice.
    enum Choice {
        SYSTEM,
        LIGHT,
        DARK;

        static Choice of(String text) {
            for (Choice choice : values()) {
                if (choice.name().equals(text.toUpperCase(Locale.ROOT))) {
                    return choice;
                }
            }
            return SYSTEM;
        }
    }

    Theme(Choice choice) {
        this.choice = choice;
        Platform.getPreferences().colorSchemeProperty().addListener((property, before, now) -> apply());
        apply();
    }

    /// Draws a window in this theme, too.
    void add(Scene scene) {
        scenes.add(scene);
        apply();
    }

    void remove(Scene scene) {
        scenes.remove(scene);
    }

    Choice choice() {
        return choice;
    }

    void choose(Choice now) {
        choice = now;
        apply();
    }

    /// The next of system, light and dark.
    void next() {
        choose(
                Choice.values()[
                        (java.util.Arrays.asList(Choice.values()).indexOf(choice) + 1) % Choice.values().length]);
    }

    private boolean dark() {
        return switch (choice) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    private void apply() {
        boolean dark = dark();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scenes.forEach(scene -> scene.getRoot().pseudoClassStateChanged(DARK, dark));
    }
}
