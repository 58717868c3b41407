package drydock.log;

import drydock.model.Channel;
import drydock.model.LogFrame;
import drydock.model.OutputLine;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Joins the frames of a log into lines: frames may split lines, characters and time stamps anywhere.
///
/// The engine cuts a line every 16 KiB and stamps each piece; the pieces are joined into one line with the first stamp.
/// A program that ends in mid-line leaves no line end: the next run's stamp then starts a new line. Not thread-safe;
/// stdout and stderr are kept apart.
public final class LineAssembler {
    /// Maximum bytes per line; the end of a longer line says how many bytes were dropped.
    public static final int LONGEST_LINE = 128 * 1024;

    private final boolean tty;
    private final Consumer<OutputLine> sink;
    private final int longest;
    private final Map<Channel, LineBuffer> open = new EnumMap<>(Channel.class);

    /// @param tty  whether the container has a terminal, which ends lines in CR LF
    /// @param sink receives each line as soon as it is complete
    public LineAssembler(boolean tty, Consumer<OutputLine> sink) {
        this(tty, sink, LONGEST_LINE);
    }

    LineAssembler(boolean tty, Consumer<OutputLine> sink, int longest) {
        this.tty = tty;
        this.sink = sink;
        this.longest = longest;
    }

    /// Adds the next frame, with or without time stamps.
    public void accept(LogFrame frame) {
        open.computeIfAbsent(frame.channel(), channel -> new LineBuffer(channel, tty, longest, sink))
                .append(frame.bytes());
    }

    /// Delivers a last line without a line end.
    public void finish() {
        open.values().forEach(LineBuffer::finish);
    }
}
