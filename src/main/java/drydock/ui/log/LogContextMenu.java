package drydock.ui.log;

import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/// The menu of the selected lines.
final class LogContextMenu extends ContextMenu {
    /// @param window above which files are chosen
    LogContextMenu(LineActions actions, Supplier<LogPane> pane, Supplier<Window> window, Runnable fill) {
        getItems()
                .setAll(
                        item("log-menu-copy", "Copy", () -> actions.copy(true)),
                        item("log-menu-copy-times", "Copy whole lines with times (Y)", actions::copyWithTimes),
                        item("log-menu-copy-unmasked", "Copy with secrets unmasked", () -> actions.copy(false)),
                        item("log-menu-save-selection", "Save these lines…", () -> actions.saveSelection(window.get())),
                        new SeparatorMenuItem(),
                        item("log-menu-evidence", "Add these lines to the case as evidence (e)", actions::addToCase),
                        item("log-menu-meaning", "What does this line mean? (w)", actions::explain),
                        new SeparatorMenuItem(),
                        item(
                                "log-menu-reveal",
                                "Reveal or mask the secrets of these lines (m)",
                                () -> pane.get().canvas().revealSecrets()),
                        item(
                                "log-menu-unfold",
                                "Unfold or fold JSON, stack traces and long lines (o)",
                                () -> pane.get().canvas().unfold()),
                        new SeparatorMenuItem(),
                        item("log-menu-fill", "Fill the window with the log, or show all panes (F11)", fill),
                        item(
                                "log-menu-follow",
                                "Follow new lines (End)",
                                () -> pane.get().resume()));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
