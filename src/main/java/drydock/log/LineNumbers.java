package drydock.log;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// Line numbers in ascending order, eight bytes each, that grows at both ends. Not thread-safe.
public final class LineNumbers {
    /// Those below the first ones that were added, in descending order.
    private long[] before = new long[16];

    private long[] after = new long[16];
    private int countBefore;
    private int countAfter;

    public int size() {
        return countBefore + countAfter;
    }

    /// @param at from 0
    public long get(int at) {
        return at < countBefore ? before[countBefore - 1 - at] : after[at - countBefore];
    }

    /// Adds a number above all others; ignored if it is not.
    public void addLast(long number) {
        if (size() > 0 && number <= get(size() - 1)) {
            return;
        }
        if (countAfter == after.length) {
            after = Arrays.copyOf(after, countAfter * 2);
        }
        after[countAfter++] = number;
    }

    /// Adds a number below all others; ignored if it is not.
    public void addFirst(long number) {
        if (size() > 0 && number >= get(0)) {
            return;
        }
        if (countBefore == before.length) {
            before = Arrays.copyOf(before, countBefore * 2);
        }
        before[countBefore++] = number;
    }

    /// How many numbers are below a number, which is also the place of the first that is not.
    public int below(long number) {
        return below(number, size(), this::get);
    }

    static int below(long number, int size, IntToLongFunction numbers) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.applyAsLong(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
