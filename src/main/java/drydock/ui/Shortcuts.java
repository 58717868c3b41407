package drydock.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The window's keyboard shortcuts, in one list that the help shows too.
final class Shortcuts {
    private final List<Shortcut> all = new ArrayList<>();

    /// @param keys such as `Shortcut+F`
    private record Shortcut(String keys, String what, KeyCombination combination, Runnable action) {}

    /// A key or keys as the help shows them, and what they do.
    record Entry(String keys, String what) {}

    void add(String keys, String what, Runnable action) {
        all.add(new Shortcut(keys, what, KeyCombination.valueOf(keys), action));
    }

    /// Listens in the whole window. A text field keeps the keys that it needs for typing.
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = event.getTarget() instanceof TextInputControl field && field.isEditable();
            if (typing && event.getCode() == KeyCode.ESCAPE) {
                return;
            }
            all.stream()
                    .filter(shortcut -> shortcut.combination().match(event))
                    .findFirst()
                    .ifPresent(shortcut -> {
                        shortcut.action().run();
                        event.consume();
                    });
        });
    }

    /// All shortcuts, followed by those that work in one pane only.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        all.forEach(shortcut -> entries.add(new Entry(shortcut.combination().getDisplayText(), shortcut.what())));
        entries.add(new Entry("Enter, Shift+Enter", "In the search field: next or previous match"));
        entries.add(new Entry("End, G", "In the log: follow new lines again"));
        entries.add(new Entry("Home, g", "In the log: first line"));
        entries.add(new Entry("Page Up, b, u, k", "In the log: back by a page, half a page, a line"));
        entries.add(new Entry("Page Down, f, d, j", "In the log: forward by a page, half a page, a line"));
        entries.add(new Entry("/, n, N", "In the log: search, next match, previous match"));
        entries.add(new Entry("o, z", "In the log: unfold the line's JSON; fold stack traces"));
        entries.add(new Entry("&, m", "In the log: only matching lines; reveal the secrets of the line"));
        entries.add(new Entry("R, S, Delete", "In the checklist: run, leave out or cancel the step"));
        entries.add(new Entry("Left, Right", "In the list of containers: collapse or expand a project"));
        entries.add(new Entry("Delete", "In the list of cases: delete the case (asks first)"));
        return entries;
    }
}
