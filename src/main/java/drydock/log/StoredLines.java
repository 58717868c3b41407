package drydock.log;

import drydock.model.OutputLine;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The lines of a store as a list, as of now. Quick when it is read in order; not thread-safe.
public final class StoredLines extends AbstractList<OutputLine> implements RandomAccess {
    private final LogStore store;
    private final long first;
    private final int size;
    private @Nullable LogBlock block;

    /// Larger stores are given by their end.
    public StoredLines(LogStore store) {
        this.store = store;
        long end = store.end();
        this.first = Math.max(store.first(), end - Integer.MAX_VALUE);
        this.size = (int) (end - first);
    }

    /// @throws IndexOutOfBoundsException also for a line that was dropped meanwhile
    @Override
    public OutputLine get(int index) {
        long number = first + index;
        LogBlock known = block;
        if (known == null || number < known.first() || number >= known.end()) {
            known = store.block(number);
            block = known;
        }
        if (known == null || number < known.first()) {
            throw new IndexOutOfBoundsException(index);
        }
        return known.line(number);
    }

    @Override
    public int size() {
        return size;
    }
}
