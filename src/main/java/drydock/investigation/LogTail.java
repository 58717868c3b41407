package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.log.LineAssembler;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import drydock.model.OutputLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The last lines of a container's log, within bounds of what is read and of what is kept.
///
/// The end of a log says why a program ended. When its lines are so long that the wanted number would take minutes to
/// read, fewer are read.
///
/// @param lines   the newest that fit
/// @param dropped characters of older lines that were read and not kept
record LogTail(List<OutputLine> lines, long dropped) {
    /// Kept, in characters.
    private static final long MOST_KEPT = 4L << 20;

    /// Read from the engine, in bytes: less than a second's work.
    private static final long MOST_READ = 64L << 20;

    private static final int FEWEST = 5;

    LogTail {
        lines = List.copyOf(lines);
    }

    /// Ends the reading of a log whose lines are too long.
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("the log's lines are too long", null, false, false);
        }
    }

    /// @param wanted number of lines
    static LogTail of(Engine engine, String container, boolean terminal, int wanted)
            throws EngineException, InterruptedException {
        for (int lines = wanted; lines > FEWEST; lines /= 20) {
            Optional<LogTail> tail = within(engine, container, terminal, lines);
            if (tail.isPresent()) {
                return tail.get();
            }
        }
        return read(engine, container, terminal, FEWEST, Long.MAX_VALUE);
    }

    private static Optional<LogTail> within(Engine engine, String container, boolean terminal, int lines)
            throws EngineException, InterruptedException {
        try {
            return Optional.of(read(engine, container, terminal, lines, MOST_READ));
        } catch (TooMuch fewer) {
            return Optional.empty();
        }
    }

    private static LogTail read(Engine engine, String container, boolean terminal, int lines, long most)
            throws EngineException, InterruptedException {
        Deque<OutputLine> kept = new ArrayDeque<>();
        long[] counts = {0, 0, 0};
        LineAssembler assembler = new LineAssembler(terminal, line -> {
            kept.add(line.cleaned());
            counts[0] += line.text().length();
            while (counts[0] > MOST_KEPT && kept.size() > 1) {
                int oldest = kept.remove().text().length();
                counts[0] -= oldest;
                counts[1] += oldest;
            }
        });
        engine.logs(container, LogRequest.last(lines), frame -> accept(frame, assembler, counts, most));
        assembler.finish();
        return new LogTail(List.copyOf(kept), counts[1]);
    }

    private static void accept(LogFrame frame, LineAssembler assembler, long[] counts, long most) {
        counts[2] += frame.bytes().length;
        if (counts[2] > most) {
            throw new TooMuch();
        }
        assembler.accept(frame);
    }
}
