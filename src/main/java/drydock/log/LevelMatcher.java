package drydock.log;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongConsumer;

/// Finds lines of some levels. A line that continues another, such as a stack frame, has the level of that line.
public final class LevelMatcher implements LineMatcher {
    /// Lines looked back at for the line that is continued.
    private static final int LOOK_BACK = 500;

    private final Set<Level> levels;

    /// @param levels [Level#NONE] for lines that state none
    public LevelMatcher(Set<Level> levels) {
        this.levels = levels.isEmpty() ? EnumSet.noneOf(Level.class) : EnumSet.copyOf(levels);
    }

    @Override
    public void match(LogBlock block, long from, long to, LongConsumer found) {
        int start = (int) Math.max(0, from - block.first());
        int end = (int) (Math.min(to, block.end()) - block.first());
        Level level = start < end ? before(block, start) : Level.NONE;
        for (int i = start; i < end; i++) {
            String shown = block.shown(i);
            level = continues(shown) ? level : Level.of(shown);
            if (levels.contains(level)) {
                found.accept(block.first() + i);
            }
        }
    }

    /// Whether a line has one of the levels.
    public boolean matches(LogBlock block, long number) {
        boolean[] found = new boolean[1];
        match(block, number, number + 1, line -> found[0] = true);
        return found[0];
    }

    private static Level before(LogBlock block, int start) {
        for (int i = start - 1; i >= Math.max(0, start - LOOK_BACK); i--) {
            String shown = block.shown(i);
            if (!continues(shown)) {
                return Level.of(shown);
            }
        }
        return Level.NONE;
    }

    /// The same about a line of a block.
    public static boolean continues(LogBlock block, long number) {
        return continues(block.shown((int) (number - block.first())));
    }

    /// Whether a line belongs to the one before: it is indented, or goes on with a stack trace.
    public static boolean continues(String shown) {
        return !shown.isEmpty()
                && (shown.charAt(0) == ' '
                        || shown.charAt(0) == '\t'
                        || shown.startsWith("Caused by: ")
                        || shown.startsWith("at "));
    }
}
