package drydock.ui.log;

import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The line above the log that says what of it is not shown: not read yet, dropped, or left out by the reader.
final class LogNotice extends HBox {
    /// Fewer earlier lines are read before the reader can look.
    private static final int WORTH_SAYING = 10_000;

    private final Label words = NodeFactory.cut("", "log-notice-words");
    private final Button all;

    LogNotice(Runnable showAll) {
        setId("log-notice");
        getStyleClass().add("log-notice");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        all = NodeFactory.button("log-show-all", "Show all lines", "Show all runs, levels and lines", showAll);
        all.getStyleClass().addAll("small", "flat");
        getChildren().addAll(words, all);
        NodeFactory.show(this, false);
    }

    /// @param filtered what the reader has chosen, in words; empty for all lines
    void refresh(@Nullable LogFeed feed, String filtered) {
        List<String> parts = feed == null
                ? List.of()
                : Stream.of(filtered, reading(feed), dropped(feed))
                        .filter(part -> !part.isEmpty())
                        .toList();
        words.setText(parts.stream().collect(Collectors.joining(" · ")));
        NodeFactory.show(all, !filtered.isEmpty());
        NodeFactory.show(this, !parts.isEmpty());
    }

    private static String dropped(LogFeed feed) {
        long dropped = feed.store().dropped();
        if (dropped == 0) {
            return "";
        }
        return ReadableNumbers.count(dropped, "earlier line") + " dropped, because "
                + (feed.store().diskFailed()
                        ? "nothing can be written to the temporary folder"
                        : "the log is larger than the room for it");
    }

    private static String reading(LogFeed feed) {
        String tail =
                String.format(Locale.ROOT, "the last %,d lines", feed.store().end());
        return switch (feed.earlier()) {
            case UNREAD, READ -> "";
            case READING ->
                feed.earlierLines() < WORTH_SAYING
                        ? ""
                        : String.format(Locale.ROOT, "Reading earlier lines: %,d so far", feed.earlierLines())
                                + "; until then, search and scroll bar are about " + tail;
            case NOT_KEPT -> "The saved case has " + tail + " of the log";
            case FAILED -> "The lines before " + tail + " could not be read";
        };
    }
}
