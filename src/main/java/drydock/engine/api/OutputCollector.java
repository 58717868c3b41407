package drydock.engine.api;

import drydock.model.Channel;
import drydock.model.LogFrame;
import drydock.model.OutputLine;
import drydock.model.PlainText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Turns output into lines and keeps the start and the end of each channel within a limit.
///
/// Lines of different channels stay in the order in which they were completed. Text is decoded as UTF-8, cleaned of
/// escape sequences, and lines over 16 KiB are cut. Dropped text is counted and marked at its place.
public final class OutputCollector {
    private static final int LONGEST_LINE = 16 * 1024;

    private final long half;
    private final boolean terminal;
    private final Map<Channel, Lines> channels = new EnumMap<>(Channel.class);
    private long order;

    /// @param limit    bytes kept per channel
    /// @param terminal lines end in CR LF, as a terminal sends them
    public OutputCollector(long limit, boolean terminal) {
        this.half = Math.max(1, limit / 2);
        this.terminal = terminal;
    }

    public synchronized void accept(LogFrame frame) {
        channels.computeIfAbsent(frame.channel(), Lines::new).accept(frame.bytes());
    }

    /// All kept lines, including a last line without a line end.
    public synchronized List<OutputLine> lines() {
        List<Line> all = new ArrayList<>();
        for (Lines lines : channels.values()) {
            lines.finish();
            lines.addTo(all);
        }
        all.sort(Comparator.comparingLong(Line::order));
        return all.stream().map(Line::line).toList();
    }

    /// Number of dropped bytes.
    public synchronized long dropped() {
        return channels.values().stream().mapToLong(lines -> lines.dropped).sum();
    }

    private record Line(long order, OutputLine line, int size) {}

    /// The lines of one channel.
    private final class Lines {
        private final Channel channel;
        private final List<Line> head = new ArrayList<>();
        private final Deque<Line> tail = new ArrayDeque<>();
        private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
        private long cut;
        private long headSize;
        private long tailSize;
        private long dropped;

        Lines(Channel channel) {
            this.channel = channel;
        }

        void accept(byte[] bytes) {
            int from = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    append(bytes, from, i);
                    complete();
                    from = i + 1;
                }
            }
            append(bytes, from, bytes.length);
        }

        void finish() {
            if (partial.size() > 0) {
                complete();
            }
        }

        private void append(byte[] bytes, int from, int to) {
            int kept = Math.min(to - from, LONGEST_LINE - partial.size());
            partial.write(bytes, from, kept);
            cut += to - from - kept;
        }

        private void complete() {
            String text = partial.toString(StandardCharsets.UTF_8);
            if (terminal && text.endsWith("\r")) {
                text = text.substring(0, text.length() - 1);
            }
            text = PlainText.of(text) + (cut > 0 ? " [" + cut + " more bytes on this line not kept]" : "");
            keep(new Line(order++, OutputLine.of(channel, text), partial.size() + 1));
            dropped += cut;
            cut = 0;
            partial.reset();
        }

        private void keep(Line line) {
            if (tail.isEmpty() && headSize + line.size() <= half) {
                head.add(line);
                headSize += line.size();
                return;
            }
            tail.add(line);
            tailSize += line.size();
            while (tailSize > half && tail.size() > 1) {
                Line oldest = tail.remove();
                tailSize -= oldest.size();
                dropped += oldest.size();
            }
        }

        void addTo(List<Line> all) {
            all.addAll(head);
            long gap = tail.isEmpty() || tail.element().order() == 0
                    ? -1
                    : tail.element().order() - 1;
            if (dropped > 0 && gap >= 0) {
                String name = channel.name().toLowerCase(java.util.Locale.ROOT);
                all.add(new Line(gap, OutputLine.tool("[" + dropped + " bytes of " + name + " not kept]"), 0));
            }
            all.addAll(tail);
        }
    }
}
