package drydock.ui;

import drydock.ui.actions.ActionsModel;
import drydock.ui.actions.ContainerAction;
import drydock.ui.containers.ContainerRow;
import drydock.ui.log.LogView;
import drydock.ui.report.DetailView;
import java.util.List;
import java.util.function.Supplier;

/// The keys of single panes that work in the whole window.
final class WindowKeys {
    private WindowKeys() {}

    /// The actions on the selected containers, for the palette.
    static void offer(Shortcuts shortcuts, ActionsModel actions, Supplier<List<ContainerRow>> selected) {
        for (ContainerAction action : ContainerAction.values()) {
            shortcuts.offer(
                    action.words() + ": the selected containers…",
                    () -> !actions.targets(action, selected.get()).isEmpty(),
                    () -> actions.ask(action, selected.get()));
        }
    }

    static void add(Shortcuts shortcuts, LogView log) {
        shortcuts.add("Shortcut+F", "Search the log", log::focusSearch);
        shortcuts.add("F3", "Next match", () -> log.step(1));
        shortcuts.add("Shift+F3", "Previous match", () -> log.step(-1));
        shortcuts.add("Alt+Z", "Wrap long lines in the log", () -> log.wrap().fire());
        shortcuts.add("Alt+T", "Show timestamps in the log", () -> log.times().fire());
        shortcuts.add("Alt+1", "Only the latest run in the log, or all runs again", () -> log.showRun(true));
        shortcuts.add("Alt+2", "Only the last finished run, or all runs again", () -> log.showRun(false));
        shortcuts.add("Alt+3", "Compare two runs side by side, or the log again", log::compareRuns);
        shortcuts.add("Shortcut+End", "Follow the log again", log::resume);
        shortcuts.add("Shortcut+2", "Log", log::focusLog);
    }

    static void add(Shortcuts shortcuts, DetailView detail) {
        shortcuts.add("Shortcut+Shift+C", "Copy the report", detail::copyReport);
        shortcuts.add("Shortcut+S", "Save the report", detail::saveReport);
        shortcuts.add("Shortcut+4", "Evidence", () -> detail.openTab(0));
        shortcuts.add("Shortcut+5", "Causes", () -> detail.openTab(1));
        shortcuts.add("Shortcut+6", "Report", () -> detail.openTab(2));
        shortcuts.add("Shortcut+8", "Show notes and fixes", () -> detail.openTab(3));
        shortcuts.add("Shortcut+9", "Show masked values", () -> detail.openTab(4));
        shortcuts.add(
                "Alt+4", "Look into the container: overview, inspection, processes, files", () -> detail.openTab(5));
    }
}
