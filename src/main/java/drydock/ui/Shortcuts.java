package drydock.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The window's actions, in one list for the keyboard, the palette and the help.
final class Shortcuts {
    private final List<Shortcut> all = new ArrayList<>();
    private BooleanSupplier covered = () -> false;
    private Runnable uncover = () -> {};

    /// @param combination empty for an action without a key
    /// @param applies     whether it makes sense now
    private record Shortcut(
            String what, Optional<KeyCombination> combination, BooleanSupplier applies, Runnable action) {
        boolean matches(KeyEvent event) {
            return combination.filter(keys -> keys.match(event)).isPresent();
        }

        Entry entry() {
            return new Entry(combination.map(KeyCombination::getDisplayText).orElse(""), what, action);
        }
    }

    /// A key or keys as the help shows them, and what they do.
    ///
    /// @param keys   empty when there are none
    /// @param action does it; nothing for a key that only works in one pane
    record Entry(String keys, String what, Runnable action) {
        Entry(String keys, String what) {
            this(keys, what, () -> {});
        }
    }

    void add(String keys, String what, Runnable action) {
        all.add(new Shortcut(what, Optional.of(KeyCombination.valueOf(keys)), () -> true, action));
    }

    /// Adds an action without a key, for the palette.
    void offer(String what, BooleanSupplier applies, Runnable action) {
        all.add(new Shortcut(what, Optional.empty(), applies, action));
    }

    /// While an overlay covers the window, no key acts behind it.
    ///
    /// @param overlay whether there is one
    /// @param close   closes it, for Escape
    void whileCovered(BooleanSupplier overlay, Runnable close) {
        covered = overlay;
        uncover = close;
    }

    /// Listens in the whole window. A text field keeps the keys that it needs for typing.
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (covered.getAsBoolean()) {
                if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                    uncover.run();
                    event.consume();
                }
                return;
            }
            boolean typing = event.getTarget() instanceof TextInputControl field && field.isEditable();
            if (typing && event.getCode() == KeyCode.ESCAPE) {
                return;
            }
            all.stream().filter(shortcut -> shortcut.matches(event)).findFirst().ifPresent(shortcut -> {
                shortcut.action().run();
                event.consume();
            });
        });
    }

    /// The actions that make sense now and have all of these words.
    List<Entry> found(String words) {
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return all.stream()
                .filter(shortcut -> shortcut.applies().getAsBoolean())
                .filter(shortcut -> Stream.of(wanted).allMatch(shortcut.what().toLowerCase(Locale.ROOT)::contains))
                .map(Shortcut::entry)
                .toList();
    }

    /// All shortcuts, followed by those that work in one pane only.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        all.stream()
                .filter(shortcut -> shortcut.combination().isPresent())
                .map(Shortcut::entry)
                .forEach(entries::add);
        entries.add(new Entry("Shift+F10, menu key", "In the list of containers: actions on the selected ones"));
        entries.add(new Entry("Delete", "In the list of containers: remove (asks first)"));
        entries.add(new Entry("Enter, Shift+Enter", "In the search field: next or previous match"));
        entries.add(new Entry("End, G", "In the log: follow new lines again"));
        entries.add(new Entry("Home, g", "In the log: first line"));
        entries.add(new Entry("Page Up, b, u, k", "In the log: back by a page, half a page, a line"));
        entries.add(new Entry("Page Down, f, d, j", "In the log: forward by a page, half a page, a line"));
        entries.add(new Entry("/, n, N", "In the log: search, next match, previous match"));
        entries.add(new Entry("o, z", "In the log: unfold the line's JSON or its end; fold stack traces"));
        entries.add(new Entry("e, w", "In the log: add the selected lines to the case; say what the line means"));
        entries.add(new Entry("y, Y", "In the log: copy the selection; copy whole lines with times"));
        entries.add(new Entry("x", "In the log: what the project's other containers printed then"));
        entries.add(new Entry("&, m", "In the log: only matching lines; reveal the secrets of the line"));
        entries.add(new Entry("R, E, S, Delete", "In the checklist: run, change, leave out or cancel the step"));
        entries.add(new Entry("Left, Right", "In the list of containers: collapse or expand a project"));
        entries.add(new Entry("Delete", "In the list of cases: delete the case (asks first)"));
        return entries;
    }
}
