package drydock.ui;

import drydock.ui.actions.ActionsModel;
import drydock.ui.actions.ContainerAction;
import drydock.ui.checklist.ChecklistView;
import drydock.ui.containers.ContainerRow;
import drydock.ui.log.LogView;
import drydock.ui.report.DetailView;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

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

    /// The panes: to go to one, and to fill the window with one.
    static void add(
            Shortcuts shortcuts, Panes panes, SidePane lists, LogView log, DetailView detail, ChecklistView checklist) {
        shortcuts.add("Shortcut+1", "Containers", () -> {
            panes.uncover(lists);
            lists.focusContainers();
        });
        shortcuts.add("Shortcut+3", "Checklist", () -> {
            panes.uncover(checklist);
            checklist.focusSteps();
        });
        add(shortcuts, log, panes);
        add(shortcuts, detail, panes);
        shortcuts.add("F11", "Fill the window with the pane in use, or show all panes again (Esc)", panes::fillFocused);
        offer(shortcuts, panes, "the log", log);
        offer(shortcuts, panes, "the details", detail);
        offer(shortcuts, panes, "the checklist", checklist);
        offer(shortcuts, panes, "the lists", lists);
        shortcuts.offer("Show all panes", panes::filled, panes::showAll);
    }

    private static void offer(Shortcuts shortcuts, Panes panes, String name, Region pane) {
        shortcuts.offer("Fill the window with " + name, () -> !panes.filled(), () -> panes.fill(pane));
    }

    private static void add(Shortcuts shortcuts, LogView log, Panes panes) {
        shortcuts.add("Shortcut+F", "Search the log", () -> {
            panes.uncover(log);
            log.focusSearch();
        });
        shortcuts.add("F3", "Next match", () -> log.step(1));
        shortcuts.add("Shift+F3", "Previous match", () -> log.step(-1));
        shortcuts.add("Alt+Z", "Wrap long lines in the log", () -> log.wrap().fire());
        shortcuts.add("Alt+T", "Show timestamps in the log", () -> log.times().fire());
        shortcuts.add("Alt+1", "Only the latest run in the log, or all runs again", () -> log.showRun(true));
        shortcuts.add("Alt+2", "Only the last finished run, or all runs again", () -> log.showRun(false));
        shortcuts.add("Alt+3", "Compare two runs side by side, or the log again", log::compareRuns);
        shortcuts.add("Shortcut+End", "Follow the log again", log::resume);
        shortcuts.add("Shortcut+2", "Log", () -> {
            panes.uncover(log);
            log.focusLog();
        });
        shortcuts.offer("Add the selected log lines to the case as evidence", () -> true, log.lines()::addToCase);
        shortcuts.offer("What does the selected log line mean?", () -> true, log.lines()::explain);
        shortcuts.offer("Copy the selected log lines with times", () -> true, log.lines()::copyWithTimes);
        shortcuts.offer(
                "What did the other containers print at the time of the selected log line?",
                () -> true,
                log.lines()::showNeighbours);
    }

    private static void add(Shortcuts shortcuts, DetailView detail, Panes panes) {
        IntConsumer open = tab -> {
            panes.uncover(detail);
            detail.openTab(tab);
        };
        shortcuts.add("Shortcut+Shift+C", "Copy the report", detail::copyReport);
        shortcuts.add("Shortcut+S", "Save the report", detail::saveReport);
        shortcuts.add("Shortcut+4", "Evidence", () -> open.accept(0));
        shortcuts.add("Shortcut+5", "Causes", () -> open.accept(1));
        shortcuts.add("Shortcut+6", "Report", () -> open.accept(2));
        shortcuts.add("Shortcut+8", "Show notes and fixes", () -> open.accept(3));
        shortcuts.add("Shortcut+9", "Show masked values", () -> open.accept(4));
        shortcuts.add("Alt+4", "Look into the container: overview, inspection, processes, files", () -> open.accept(5));
    }
}
