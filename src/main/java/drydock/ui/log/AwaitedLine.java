package drydock.ui.log;

import java.util.function.Predicate;

/// A line that is shown as soon as it has been read. For the FX thread.
final class AwaitedLine {
    static final AwaitedLine NONE = new AwaitedLine("");

    /// Updates of the pane after which it is given up: it was dropped, or is further back than the log's end.
    private static final int TRIES = 20;

    private final String text;
    private int left;

    AwaitedLine(String text) {
        this.text = text;
        this.left = text.isBlank() ? 0 : TRIES;
    }

    /// @param reveal shows the last line with a text, and tells whether there is one
    void look(Predicate<String> reveal) {
        if (left > 0) {
            left = reveal.test(text) ? 0 : left - 1;
        }
    }
}
