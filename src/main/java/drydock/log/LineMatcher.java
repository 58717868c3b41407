package drydock.log;

import java.util.function.LongConsumer;

/// A question about each line of a log.
@FunctionalInterface
public interface LineMatcher {
    /// Looks at some lines of a block, from the first to the last.
    ///
    /// @param from  number of the first line to look at
    /// @param to    number after the last one
    /// @param found gets the numbers of matching lines
    /// @throws InterruptedException when cancelled
    void match(LogBlock block, long from, long to, LongConsumer found) throws InterruptedException;
}
