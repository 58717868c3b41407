package drydock.ui;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Lists the contexts and sockets of this machine, and switches to one of them or opens another window on it.
final class EngineMenu extends MenuButton {
    private final EngineFinder finder;
    private final Background background;
    private final Consumer<EngineFinder.Place> chosen;
    private final Consumer<EngineFinder.Place> another;
    private final Menu windows = new Menu("Another window");
    private List<EngineFinder.Place> shown = List.of();

    /// @param chosen  gets the engine to switch to
    /// @param another opens another window on an engine
    EngineMenu(
            EngineFinder finder,
            Background background,
            Consumer<EngineFinder.Place> chosen,
            Consumer<EngineFinder.Place> another) {
        super("", NodeFactory.icon(Feather.CHEVRON_DOWN));
        this.finder = finder;
        this.background = background;
        this.chosen = chosen;
        this.another = another;
        windows.setId("engine-windows");
        setId("engine-menu");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "tool");
        setAccessibleText("Switch to another engine");
        setTooltip(NodeFactory.tooltip("Switch to another context or socket of this machine (Ctrl+E)"));
        fill(List.of());
        setOnShowing(event -> read());
        read();
    }

    /// Reading takes a moment, so the menu shows what was found before until then.
    private void read() {
        background.start("engines", finder::places, this::fill, failure -> fill(List.of()));
    }

    private void fill(List<EngineFinder.Place> places) {
        List<EngineFinder.Place> all = Stream.concat(Stream.of(EngineFinder.Place.AUTOMATIC), places.stream())
                .toList();
        if (!all.equals(shown)) {
            shown = all;
            windows.getItems().setAll(items(another));
            getItems().setAll(items(chosen));
            getItems().addAll(new SeparatorMenuItem(), windows);
        }
    }

    private List<MenuItem> items(Consumer<EngineFinder.Place> action) {
        return shown.stream().map(place -> item(place, action)).toList();
    }

    private static MenuItem item(EngineFinder.Place place, Consumer<EngineFinder.Place> action) {
        String words = place.equals(EngineFinder.Place.AUTOMATIC)
                ? "Automatic: the first engine that answers"
                : (place.context() ? "Context " : "") + place.name() + "   "
                        + place.address().replaceFirst("^unix://", "");
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.accept(place));
        return item;
    }
}
