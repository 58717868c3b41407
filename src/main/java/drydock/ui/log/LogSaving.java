package drydock.ui.log;

import drydock.log.Ansi;
import drydock.model.OutputLine;
import drydock.ui.kit.AtomicFile;
import drydock.ui.kit.Background;
import drydock.ui.kit.ReadableNumbers;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The whole log as text, on disk or for the clipboard.
final class LogSaving {
    private final Background background;

    LogSaving(Background background) {
        this.background = background;
    }

    /// Every stored line without escape sequences, not masked.
    String all(@Nullable LogFeed feed) {
        return feed == null
                ? ""
                : feed.store().lines(0, Long.MAX_VALUE).stream()
                        .map(line -> Ansi.read(line.text()).text())
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Asks for a file and writes the masked log to it.
    ///
    /// @param said gets the result in words
    void save(LogFeed feed, Window window, Consumer<String> said) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the log, with secrets masked");
        chooser.setInitialFileName("container.log");
        File chosen = chooser.showSaveDialog(window);
        if (chosen != null) {
            save(feed, chosen.toPath(), said);
        }
    }

    void save(LogFeed feed, Path file, Consumer<String> said) {
        said.accept("saving…");
        background.start(
                "save log",
                () -> {
                    AtomicFile.write(file, text(feed));
                    return file;
                },
                done -> said.accept("saved as " + file.getFileName()),
                failure -> said.accept(String.valueOf(failure.getMessage())));
    }

    private static String text(LogFeed feed) {
        StringBuilder text = new StringBuilder();
        long dropped = feed.store().first();
        if (dropped > 0) {
            text.append("[")
                    .append(ReadableNumbers.count(dropped, "earlier line"))
                    .append(" dropped]\n");
        }
        for (OutputLine line : feed.store().lines(0, Long.MAX_VALUE)) {
            line.time().ifPresent(time -> text.append(time).append(' '));
            text.append(feed.masked(Ansi.read(line.text()).text())).append('\n');
        }
        return text.toString();
    }
}
