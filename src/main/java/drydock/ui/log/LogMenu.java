package drydock.ui.log;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import drydock.log.Level;
import drydock.ui.kit.NodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/// The menu of the log's bar: levels, lines around matches, and the kind of times.
final class LogMenu extends MenuButton {
    private static final int[] CONTEXTS = {0, 2, 5, 20};

    private final Map<Level, CheckMenuItem> levels = new LinkedHashMap<>();
    private final CheckMenuItem traces = new CheckMenuItem("Fold stack traces (z)");
    private final LogFilter filter;

    /// @param filtered run when other lines are to be shown
    /// @param fold     gets whether stack traces are folded
    /// @param times    gets the kind of times
    /// @param fill     fills the window with the log, or shows all panes again
    LogMenu(LogFilter filter, Runnable filtered, Consumer<Boolean> fold, Consumer<TimeColumn> times, Runnable fill) {
        super("", NodeFactory.icon(Feather.SLIDERS));
        this.filter = filter;
        setId("log-menu");
        setAccessibleText("Levels, context and times");
        setTooltip(NodeFactory.tooltip("Levels, lines around matches, kind of times"));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "tool");
        setMinWidth(USE_PREF_SIZE);
        traces.setId("log-fold-traces");
        traces.setOnAction(event -> fold.accept(traces.isSelected()));
        addLevels(filtered);
        getItems().add(new SeparatorMenuItem());
        addContexts(filtered);
        getItems().add(new SeparatorMenuItem());
        getItems().add(traces);
        getItems().add(new SeparatorMenuItem());
        addTimes(times);
        MenuItem window = new MenuItem("Fill the window, or show all panes (F11)");
        window.setId("log-fill");
        window.setOnAction(event -> fill.run());
        getItems().addAll(new SeparatorMenuItem(), window);
    }

    private void addLevels(Runnable filtered) {
        for (Level level : Level.values()) {
            CheckMenuItem item = new CheckMenuItem(
                    switch (level) {
                        case ERROR -> "✖ Errors";
                        case WARN -> "▲ Warnings";
                        case INFO -> "Information";
                        case DEBUG -> "Debugging";
                        case NONE -> "Lines without a level";
                    });
            item.setId("log-level-" + level);
            item.setSelected(true);
            item.setOnAction(event -> {
                filter.show(level, item.isSelected());
                filtered.run();
            });
            levels.put(level, item);
            getItems().add(item);
        }
    }

    private void addContexts(Runnable filtered) {
        ToggleGroup group = new ToggleGroup();
        for (int lines : CONTEXTS) {
            radio(
                    group,
                    lines == 0 ? "Only matching lines: without context" : "… with " + lines + " lines around each",
                    lines == 0,
                    () -> {
                        filter.context(lines);
                        filtered.run();
                    });
        }
    }

    private void addTimes(Consumer<TimeColumn> times) {
        ToggleGroup group = new ToggleGroup();
        for (TimeColumn kind : TimeColumn.values()) {
            radio(group, "Times: " + kind.words(), kind == TimeColumn.OFF, () -> times.accept(kind));
        }
    }

    private void radio(ToggleGroup group, String text, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(event -> action.run());
        getItems().add(item);
    }

    /// Another log begins with all its lines.
    void unfoldTraces() {
        traces.setSelected(false);
    }

    /// Folds or unfolds stack traces.
    void toggleTraces() {
        traces.setSelected(!traces.isSelected());
        traces.fire();
    }

    /// Selects the items for what is shown.
    void refresh(TimeColumn times) {
        levels.forEach((level, item) -> item.setSelected(filter.shows(level)));
        for (MenuItem item : getItems()) {
            if (item instanceof RadioMenuItem radio && radio.getText().equals("Times: " + times.words())) {
                radio.setSelected(true);
            }
        }
    }
}
