package drydock.log;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The incomplete line of one channel.
final class LineBuffer {
    /// The length at which the engine cuts a longer line.
    private static final int PIECE = 16 * 1024;

    private final Channel channel;
    private final boolean tty;
    private final int longest;
    private final Consumer<OutputLine> sink;
    private final Stamp stamp = new Stamp();

    /// Bytes at the start of a line or piece that may become a stamp.
    private final byte[] head = new byte[Stamp.LONGEST];

    private int headLength;
    private boolean inHead = true;

    private byte[] text = new byte[256];
    private int length;
    private long dropped;
    private int pieceLength;
    private @Nullable Instant time;

    LineBuffer(Channel channel, boolean tty, int longest, Consumer<OutputLine> sink) {
        this.channel = channel;
        this.tty = tty;
        this.longest = longest;
        this.sink = sink;
    }

    void append(byte[] bytes) {
        int at = 0;
        if (!inHead && pieceLength > 0 && pieceLength != PIECE && stamp.at(bytes, 0, bytes.length) != null) {
            emit();
        }
        while (at < bytes.length) {
            at = inHead ? head(bytes, at) : body(bytes, at);
        }
    }

    void finish() {
        closeHead();
        if (length > 0 || dropped > 0 || time != null) {
            emit();
        }
    }

    /// Collects bytes that may be a stamp until this is certain.
    private int head(byte[] bytes, int at) {
        byte next = bytes[at];
        boolean ends = next == '\n' || (headLength == 0 && (next < '0' || next > '9'));
        if (ends) {
            closeHead();
            return at;
        }
        head[headLength++] = next;
        if (next == ' ' || headLength == head.length) {
            closeHead();
        }
        return at + 1;
    }

    private void closeHead() {
        Stamp.Read read = stamp.at(head, 0, headLength);
        if (read == null) {
            keep(head, 0, headLength);
        } else if (time == null && length == 0) {
            time = read.time();
        }
        pieceLength = read == null ? headLength : 0;
        headLength = 0;
        inHead = false;
    }

    private int body(byte[] bytes, int at) {
        if (pieceLength == PIECE && bytes[at] != '\n') {
            inHead = true;
            pieceLength = 0;
            return at;
        }
        int end = at;
        int limit = Math.min(bytes.length, at + PIECE - Math.min(pieceLength, PIECE));
        while (end < limit && bytes[end] != '\n') {
            end++;
        }
        keep(bytes, at, end - at);
        pieceLength += end - at;
        if (end < bytes.length && bytes[end] == '\n') {
            emit();
            return end + 1;
        }
        return end;
    }

    private void keep(byte[] bytes, int from, int count) {
        int room = Math.min(count, longest - length);
        if (length + room > text.length) {
            text = Arrays.copyOf(text, Math.min(longest, Math.max(length + room, text.length * 2)));
        }
        System.arraycopy(bytes, from, text, length, room);
        length += room;
        dropped += count - room;
    }

    private void emit() {
        int end = tty && dropped == 0 && length > 0 && text[length - 1] == '\r' ? length - 1 : length;
        String cut = "";
        if (dropped > 0) {
            end = wholeCharacters(end);
            cut = " … [" + (dropped + length - end) + " more bytes not kept]";
        }
        String line = new String(text, 0, end, StandardCharsets.UTF_8);
        sink.accept(new OutputLine(channel, Optional.ofNullable(time), line + cut));
        if (text.length > PIECE) {
            text = new byte[256];
        }
        length = 0;
        dropped = 0;
        pieceLength = 0;
        time = null;
        inHead = true;
    }

    /// The end of the last complete character, at most three bytes before the given end.
    private int wholeCharacters(int end) {
        int start = end;
        while (start > 0 && end - start < 3 && (text[start - 1] & 0xC0) == 0x80) {
            start--;
        }
        return start > 0 && (text[start - 1] & 0xC0) == 0xC0 ? start - 1 : end;
    }
}
