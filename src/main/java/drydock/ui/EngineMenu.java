package drydock.ui;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import drydock.ui.kit.Background;
import drydock.ui.kit.NodeFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Lists the contexts and sockets of this machine, and switches to one of them.
final class EngineMenu extends MenuButton {
    private final EngineFinder finder;
    private final Background background;
    private final Consumer<EngineFinder.Place> chosen;

    /// @param chosen gets the engine to switch to
    EngineMenu(EngineFinder finder, Background background, Consumer<EngineFinder.Place> chosen) {
        super("", NodeFactory.icon(Feather.CHEVRON_DOWN));
        this.finder = finder;
        this.background = background;
        this.chosen = chosen;
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
        List<MenuItem> items = Stream.concat(Stream.of(EngineFinder.Place.AUTOMATIC), places.stream())
                .map(this::item)
                .toList();
        if (!items.stream()
                .map(MenuItem::getText)
                .toList()
                .equals(getItems().stream().map(MenuItem::getText).toList())) {
            getItems().setAll(items);
        }
    }

    private MenuItem item(EngineFinder.Place place) {
        String words = place.equals(EngineFinder.Place.AUTOMATIC)
                ? "Automatic: the first engine that answers"
                : (place.context() ? "Context " : "") + place.name() + "   "
                        + place.address().replaceFirst("^unix://", "");
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> chosen.accept(place));
        return item;
    }
}
