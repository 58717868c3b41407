package drydock.log;

import drydock.model.OutputLine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a log in little memory: packed in chunks, which go to a private file on disk as soon as they are full.
///
/// Beyond its bound, the oldest chunk is dropped and its lines are counted. Where the disk can't take a chunk, it stays
/// in memory under a smaller bound. Lines are numbered from 0; earlier ones that are read later are put in front with
/// negative numbers, so that a line never changes its number. Thread-safe.
public final class LogStore implements AutoCloseable {
    /// Default bound in bytes on disk.
    public static final long DEFAULT_BOUND = 4L << 30;

    /// Bound of what stays in memory where nothing can be written to disk.
    private static final long MEMORY_BOUND = 64L << 20;

    private final long bound;
    private final List<LogChunk> chunks = new ArrayList<>();
    private final List<SpillFile> files = new ArrayList<>();
    private @Nullable SpillFile file;
    private @Nullable LogBlock last;
    private boolean closed;
    private boolean diskFailed;
    private long bytes;
    private long inMemory;
    private long dropped;
    private long end;

    public LogStore() {
        this(DEFAULT_BOUND);
    }

    /// @param bound maximum bytes; at least two chunks of 256 KiB are kept
    public LogStore(long bound) {
        this.bound = bound;
    }

    /// Adds a line at the end.
    public void append(OutputLine line) {
        byte[] text = LogChunk.bytes(line);
        synchronized (this) {
            if (closed) {
                return;
            }
            if (chunks.isEmpty() || !chunks.getLast().fits(text.length)) {
                sealLast();
                chunks.add(new LogChunk(end));
                drop();
            }
            LogChunk open = chunks.getLast();
            int before = open.size();
            open.add(line, text);
            count(open.size() - before, open.inMemory());
            end++;
        }
    }

    private void count(long more, boolean memory) {
        bytes += more;
        inMemory += memory ? more : 0;
    }

    private void sealLast() {
        if (chunks.isEmpty()) {
            return;
        }
        LogChunk full = chunks.getLast();
        full.seal();
        if (diskFailed) {
            return;
        }
        try {
            SpillFile to = file;
            if (to == null) {
                to = SpillFile.create();
                file = to;
                files.add(to);
            }
            full.spill(to);
            inMemory -= full.inMemory() ? 0 : full.size();
        } catch (IOException noRoom) {
            diskFailed = true;
        }
    }

    private void drop() {
        while ((bytes > bound || inMemory > MEMORY_BOUND) && chunks.size() > 2) {
            LogChunk oldest = chunks.removeFirst();
            oldest.drop();
            count(-oldest.size(), oldest.inMemory());
            dropped += oldest.end() - oldest.first();
        }
    }

    /// Puts the lines of another store in front. The other store is empty and closed afterwards.
    public synchronized void prepend(LogStore earlier) {
        List<LogChunk> before;
        synchronized (earlier) {
            earlier.sealLast();
            before = List.copyOf(earlier.chunks);
            long offset = first() - earlier.end;
            before.forEach(chunk -> chunk.renumber(chunk.first() + offset));
            if (closed) {
                earlier.close();
                return;
            }
            count(earlier.bytes - earlier.inMemory, false);
            count(earlier.inMemory, true);
            dropped += earlier.dropped;
            files.addAll(earlier.files);
            earlier.files.clear();
            earlier.close();
        }
        chunks.addAll(0, before);
        last = null;
        drop();
    }

    /// Number of the first line still stored.
    public synchronized long first() {
        return chunks.isEmpty() ? end : chunks.getFirst().first();
    }

    /// Number after the last line.
    public synchronized long end() {
        return end;
    }

    /// Lines that were dropped because of the bound.
    public synchronized long dropped() {
        return dropped;
    }

    /// Bytes in use, on disk and in memory.
    public synchronized long bytes() {
        return bytes;
    }

    /// Whether nothing can be written to disk, so that the store holds fewer lines.
    public synchronized boolean diskFailed() {
        return diskFailed;
    }

    /// Lines by number.
    ///
    /// @param from inclusive; lines that are not stored are left out
    /// @param to   exclusive; lines not there yet are left out
    public List<OutputLine> lines(long from, long to) {
        List<OutputLine> lines = new ArrayList<>();
        long next = Math.max(from, first());
        for (LogBlock block = block(next); block != null && next < to; block = block(next)) {
            long until = Math.min(to, block.end());
            for (next = Math.max(next, block.first()); next < until; next++) {
                lines.add(block.line(next));
            }
        }
        return lines;
    }

    /// The lines stored together with a line, or those after it if it was dropped; null beyond the end.
    public synchronized @Nullable LogBlock block(long number) {
        if (closed || number >= end || chunks.isEmpty()) {
            return null;
        }
        LogBlock known = last;
        if (known != null && known.first() <= number && number < known.end()) {
            return known;
        }
        int at = chunkOf(number);
        LogBlock block = chunks.get(at).block();
        last = at == chunks.size() - 1 ? null : block;
        return block;
    }

    /// Number of the first line after a moment, or of the end. Quick, as lines are almost in the order of their times.
    public long firstAfter(Instant moment) {
        long nanos = LogBlock.nanos(moment);
        LogBlock block = block(chunkAt(nanos));
        if (block == null) {
            return end();
        }
        for (int i = 0; i < block.count(); i++) {
            if (block.nanos(i) > nanos) {
                return block.first() + i;
            }
        }
        return block.end();
    }

    /// Number of the first line of the last chunk that begins before or at a moment.
    private synchronized long chunkAt(long nanos) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).nanos() <= nanos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return chunks.isEmpty() ? end : chunks.get(low).first();
    }

    private int chunkOf(long number) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).first() <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Gives up all lines and frees the disk.
    @Override
    public synchronized void close() {
        closed = true;
        chunks.clear();
        files.forEach(SpillFile::close);
        files.clear();
        last = null;
        bytes = 0;
        inMemory = 0;
    }
}
