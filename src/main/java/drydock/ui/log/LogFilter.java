package drydock.ui.log;

import drydock.log.Level;
import drydock.log.LevelMatcher;
import drydock.log.LineMatcher;
import drydock.log.LogSearch;
import drydock.ui.kit.Background;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Which lines of the log are shown: those of some runs, of some levels, and only the matches of the search if the
/// reader wants that. For the FX thread.
final class LogFilter {
    private final Background background;
    private final Runnable found;
    private final Set<Level> levels = EnumSet.allOf(Level.class);
    private boolean onlyMatches;
    private int context;
    private boolean foldTraces;
    private @Nullable LiveScan scan;

    /// @param found run when more lines were found that are shown
    LogFilter(Background background, Runnable found) {
        this.background = background;
        this.found = found;
    }

    boolean shows(Level level) {
        return levels.contains(level);
    }

    void show(Level level, boolean shown) {
        if (shown) {
            levels.add(level);
        } else {
            levels.remove(level);
        }
    }

    boolean onlyMatches() {
        return onlyMatches;
    }

    void onlyMatches(boolean now) {
        onlyMatches = now;
    }

    int context() {
        return context;
    }

    /// Lines around each match that are shown too.
    void context(int lines) {
        context = lines;
    }

    /// Leaves out lines that continue others.
    void foldTraces(boolean now) {
        foldTraces = now;
    }

    /// Starts to look for the lines that are shown.
    ///
    /// @param search null for none
    ShownLines lines(LogFeed feed, RunChoice runs, @Nullable LogSearch search) {
        stop();
        RunChoice.Range range = runs.range(feed.runs(), feed.store());
        LogSearch wanted = onlyMatches ? search : null;
        boolean every = levels.size() == Level.values().length;
        if (wanted == null && every && !foldTraces) {
            return ShownLines.between(feed.store(), range::from, range::to);
        }
        LineMatcher chosen = matcher(wanted, every ? null : new LevelMatcher(levels));
        LineMatcher matcher = foldTraces
                ? (block, from, to, sink) -> chosen.match(block, from, to, number -> {
                    if (!LevelMatcher.continues(block, number)) {
                        sink.accept(number);
                    }
                })
                : chosen;
        LiveScan started =
                new LiveScan(background, feed.store(), range.within(matcher), wanted == null ? 0 : context, found);
        scan = started;
        started.more();
        return ShownLines.some(feed.store(), started.lines());
    }

    private static LineMatcher matcher(@Nullable LogSearch search, @Nullable LevelMatcher level) {
        if (search == null) {
            return level == null ? new LevelMatcher(EnumSet.allOf(Level.class)) : level;
        } else if (level == null) {
            return search;
        }
        return (block, from, to, sink) -> {
            LongConsumer both = number -> {
                if (level.matches(block, number)) {
                    sink.accept(number);
                }
            };
            search.match(block, from, to, both);
        };
    }

    /// Looks at lines that have arrived since.
    void more() {
        LiveScan running = scan;
        if (running != null) {
            running.more();
        }
    }

    /// What is shown, in words; empty when nothing is left out.
    String words() {
        LiveScan running = scan;
        if (running == null) {
            return "";
        }
        String all = String.format(
                java.util.Locale.ROOT, "%,d of %,d lines", running.lines().size(), running.all());
        return running.complete() ? all : all + " so far";
    }

    void stop() {
        LiveScan running = scan;
        if (running != null) {
            running.cancel();
        }
        scan = null;
    }
}
