package drydock.ui.log;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.log.LineAssembler;
import drydock.log.LogStore;
import drydock.model.LogRequest;
import drydock.model.OutputLine;
import java.util.HashSet;
import java.util.Set;

/// Reads a log from its start up to the lines that are known from its end.
///
/// The engine can't be asked for the lines before a line: a moment does not do, as clocks go back and lines share it.
final class EarlierLines {
    private final LogStore lines = new LogStore();
    private final Set<OutputLine> known;
    private final Runnable progress;
    private volatile boolean reached;

    /// @param known    first lines of the end
    /// @param progress run for every line
    EarlierLines(Iterable<OutputLine> known, Runnable progress) {
        this.known = new HashSet<>();
        known.forEach(this.known::add);
        this.progress = progress;
    }

    /// Reads them all. The lines after them, which the engine sends too, are ignored.
    void read(Engine engine, String containerId, boolean tty) throws EngineException, InterruptedException {
        LineAssembler assembler = new LineAssembler(tty, this::add);
        engine.logs(containerId, LogRequest.all(), frame -> {
            if (!reached) {
                assembler.accept(frame);
            }
        });
        assembler.finish();
    }

    private void add(OutputLine line) {
        reached |= known.contains(line);
        if (!reached) {
            lines.append(line);
            progress.run();
        }
    }

    LogStore lines() {
        return lines;
    }
}
