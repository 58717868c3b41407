package drydock.ui.project;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.log.Ansi;
import drydock.log.LineAssembler;
import drydock.model.ContainerDetails;
import drydock.model.LogRequest;
import drydock.model.OutputLine;
import drydock.model.PlainText;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import drydock.ui.containers.ContainerRow;
import drydock.ui.kit.Background;
import drydock.ui.kit.Coalesced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The logs of several containers in the order of time: the last lines of each, and then what they print. For the FX
/// thread.
final class ProjectLog {
    /// Of each container at first.
    private static final int TAIL = 100;

    private static final int MOST = 3000;

    private final Background background;
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
    private final Coalesced delivery;
    private final List<Background.Work> following = new ArrayList<>();
    private int round;

    ProjectLog(Background background) {
        this.background = background;
        this.delivery = new Coalesced(background, this::deliver);
    }

    /// Such as `web | listening`, with secrets masked.
    ObservableList<String> lines() {
        return lines;
    }

    private record Timed(Instant time, String text) {}

    void show(Engine engine, List<ContainerRow> members) {
        stop();
        lines.clear();
        int now = round;
        List<String> ids = members.stream().map(ContainerRow::id).toList();
        following.add(background.start(
                "project log",
                () -> last(engine, ids),
                found -> {
                    if (now == round) {
                        lines.setAll(found.stream().map(Timed::text).toList());
                        Instant from = found.isEmpty()
                                ? Instant.EPOCH
                                : found.getLast().time();
                        ids.forEach(id -> follow(engine, id, from));
                    }
                },
                failure -> {}));
    }

    void stop() {
        round++;
        following.forEach(Background.Work::cancel);
        following.clear();
        arrived.clear();
    }

    /// A run of a member began.
    void started(Engine engine, String id, Instant when) {
        follow(engine, id, when.minusNanos(1));
    }

    private List<Timed> last(Engine engine, List<String> ids) throws EngineException, InterruptedException {
        List<Timed> all = new ArrayList<>();
        for (String id : ids) {
            try {
                ContainerDetails details = engine.inspect(id);
                Redactor redactor = redactor(engine, details);
                LineAssembler assembler = new LineAssembler(
                        details.config().tty(),
                        line -> all.add(new Timed(line.time().orElse(Instant.EPOCH), text(details, redactor, line))));
                engine.logs(id, LogRequest.last(TAIL), assembler::accept);
                assembler.finish();
            } catch (EngineException.NotFound | EngineException.Refused unreadable) {
                all.add(new Timed(Instant.EPOCH, "(" + unreadable.message() + ")"));
            }
        }
        all.sort(Comparator.comparing(Timed::time));
        return all;
    }

    private void follow(Engine engine, String id, Instant since) {
        following.add(background.start(
                "project log of " + id,
                () -> {
                    ContainerDetails details = engine.inspect(id);
                    Redactor redactor = redactor(engine, details);
                    LineAssembler assembler = new LineAssembler(details.config().tty(), line -> {
                        if (line.time().filter(since::isBefore).isPresent()) {
                            arrived.add(text(details, redactor, line));
                            delivery.ask();
                        }
                    });
                    engine.logs(
                            id, new LogRequest(-1, details.state().running(), Optional.of(since)), assembler::accept);
                    return "";
                },
                done -> {},
                failure -> {}));
    }

    private void deliver() {
        List<String> more = new ArrayList<>();
        for (String line = arrived.poll(); line != null; line = arrived.poll()) {
            more.add(line);
        }
        lines.addAll(more);
        if (lines.size() > MOST) {
            lines.remove(0, lines.size() - MOST);
        }
    }

    private static Redactor redactor(Engine engine, ContainerDetails details)
            throws EngineException, InterruptedException {
        try {
            return SubjectRedactor.redactorFor(details, engine.image(details.imageId()));
        } catch (EngineException.NotFound | EngineException.Refused gone) {
            return new Redactor(details.config().environment());
        }
    }

    private static String text(ContainerDetails details, Redactor redactor, OutputLine line) {
        String who = details.composeService().orElse(details.name());
        return PlainText.of(who + " | " + redactor.redact(Ansi.read(line.text()).text()));
    }
}
