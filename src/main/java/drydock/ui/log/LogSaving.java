package drydock.ui.log;

import drydock.log.Ansi;
import drydock.log.LogBlock;
import drydock.log.LogStore;
import drydock.ui.kit.AtomicFile;
import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import drydock.ui.kit.ReadableNumbers;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Takes a log out of the window, without escape sequences: the whole log to a file, with secrets masked, or its end
/// to the clipboard.
final class LogSaving {
    /// Most lines on the clipboard; a file takes them all.
    private static final int COPIED = 50_000;

    private final Background background;

    LogSaving(Background background) {
        this.background = background;
    }

    /// Copies the whole log, or its end if it is long.
    ///
    /// @param said gets the result in words
    void copy(LogFeed feed, boolean masked, Consumer<String> said) {
        long end = feed.store().end();
        long all = end - feed.store().first();
        background.start(
                "copy log",
                () -> feed.store().lines(end - COPIED, end).stream()
                        .map(line -> Ansi.read(line.text()).text())
                        .map(text -> masked ? feed.masked(text) : text)
                        .collect(Collectors.joining("\n", "", "\n")),
                text -> {
                    Copying.copy(text);
                    said.accept(
                            all > COPIED
                                    ? ReadableNumbers.count(COPIED, "last line") + " copied; save the log for all"
                                    : ReadableNumbers.count(all, "line") + " copied");
                },
                failure -> said.accept(String.valueOf(failure.getMessage())));
    }

    /// Asks for a file and writes the masked log to it.
    ///
    /// @param said gets the result in words
    void save(LogFeed feed, boolean times, Window window, Consumer<String> said) {
        ask("Save the log, with secrets masked", feed.name() + ".log", window, file -> save(feed, times, file, said));
    }

    /// Asks for a file and writes some lines to it, which are masked already.
    void save(LogFeed feed, List<String> lines, Window window, Consumer<String> said) {
        ask(
                "Save the selected lines, with secrets masked",
                feed.name() + "-lines.log",
                window,
                file -> save(lines, file, said));
    }

    private static void ask(String title, String name, Window window, Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(window);
        if (chosen != null) {
            then.accept(chosen.toPath());
        }
    }

    void save(List<String> lines, Path file, Consumer<String> said) {
        background.start(
                "save lines",
                () -> {
                    AtomicFile.write(file, writer -> writer.write(String.join("\n", lines) + "\n"));
                    return lines.size();
                },
                count -> said.accept(ReadableNumbers.count(count, "line") + " saved as " + file.getFileName()),
                failure -> said.accept(String.valueOf(failure.getMessage())));
    }

    void save(LogFeed feed, boolean times, Path file, Consumer<String> said) {
        said.accept("saving…");
        background.start(
                "save log",
                () -> {
                    long[] lines = new long[1];
                    AtomicFile.write(file, writer -> lines[0] = write(feed, times, writer));
                    return lines[0];
                },
                lines -> said.accept(
                        ReadableNumbers.count(lines, "line") + " saved as " + file.getFileName() + missing(feed)),
                failure -> said.accept(String.valueOf(failure.getMessage())));
    }

    private static String missing(LogFeed feed) {
        return switch (feed.earlier()) {
            case READ -> "";
            case UNREAD, READING -> "; earlier lines were not read yet";
            case NOT_KEPT -> "; earlier lines are not in the case";
            case FAILED -> "; earlier lines could not be read";
        };
    }

    private static long write(LogFeed feed, boolean times, Writer to) throws IOException {
        LogStore store = feed.store();
        if (store.dropped() > 0) {
            to.write("[" + ReadableNumbers.count(store.dropped(), "earlier line") + " dropped]\n");
        }
        if (feed.earlier() != LogFeed.Earlier.READ) {
            to.write("[earlier lines are missing]\n");
        }
        long lines = 0;
        long end = store.end();
        for (long next = store.first(); next < end; ) {
            LogBlock block = store.block(next);
            if (block == null) {
                break;
            }
            for (next = Math.max(next, block.first()); next < Math.min(end, block.end()); next++, lines++) {
                var line = block.line(next);
                if (times && line.time().isPresent()) {
                    to.append(line.time().get().toString()).append(' ');
                }
                to.append(feed.masked(Ansi.read(line.text()).text())).append('\n');
            }
        }
        return lines;
    }
}
