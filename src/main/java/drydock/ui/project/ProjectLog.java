package drydock.ui.project;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.log.Ansi;
import drydock.log.LineAssembler;
import drydock.model.Channel;
import drydock.model.ContainerDetails;
import drydock.model.LogRequest;
import drydock.model.OutputLine;
import drydock.model.PlainText;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import drydock.ui.containers.ContainerRow;
import drydock.ui.kit.Background;
import drydock.ui.kit.Coalesced;
import java.time.Duration;
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

    /// Before and after a moment.
    private static final Duration AROUND = Duration.ofSeconds(10);

    private final Background background;
    private final ObservableList<ProjectLine> lines = FXCollections.observableArrayList();
    private final Queue<ProjectLine> arrived = new ConcurrentLinkedQueue<>();
    private final Coalesced delivery;
    private final List<Background.Work> following = new ArrayList<>();
    private int round;

    ProjectLog(Background background) {
        this.background = background;
        this.delivery = new Coalesced(background, this::deliver);
    }

    /// The lines, oldest first.
    ObservableList<ProjectLine> lines() {
        return lines;
    }

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
                        lines.setAll(found);
                        Instant from = found.isEmpty()
                                ? Instant.EPOCH
                                : found.getLast().order();
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

    /// Shows what all members printed around a moment, and nothing that they print later.
    void showAround(Engine engine, List<ContainerRow> members, Instant moment) {
        stop();
        int now = round;
        List<String> ids = members.stream().map(ContainerRow::id).toList();
        LogRequest request = LogRequest.between(moment.minus(AROUND), moment.plus(AROUND));
        following.add(background.start(
                "project log around a moment",
                () -> read(engine, ids, request),
                found -> {
                    if (now == round) {
                        lines.setAll(nearest(found, moment));
                    }
                },
                failure -> {}));
    }

    /// The lines next to a moment, if there are too many.
    private static List<ProjectLine> nearest(List<ProjectLine> found, Instant moment) {
        int at = (int)
                found.stream().filter(line -> line.order().isBefore(moment)).count();
        int from = Math.max(0, at - MOST / 2);
        return found.subList(from, Math.min(found.size(), from + MOST));
    }

    private List<ProjectLine> last(Engine engine, List<String> ids) throws EngineException, InterruptedException {
        return read(engine, ids, LogRequest.last(TAIL));
    }

    private List<ProjectLine> read(Engine engine, List<String> ids, LogRequest request)
            throws EngineException, InterruptedException {
        List<ProjectLine> all = new ArrayList<>();
        for (String id : ids) {
            try {
                ContainerDetails details = engine.inspect(id);
                Redactor redactor = redactor(engine, details);
                LineAssembler assembler =
                        new LineAssembler(details.config().tty(), line -> all.add(line(details, redactor, line)));
                engine.logs(id, request, assembler::accept);
                assembler.finish();
            } catch (EngineException.NotFound | EngineException.Refused unreadable) {
                all.add(new ProjectLine(id, "", Optional.empty(), true, "(" + unreadable.message() + ")"));
            }
        }
        all.sort(Comparator.comparing(ProjectLine::order));
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
                            arrived.add(line(details, redactor, line));
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
        List<ProjectLine> more = new ArrayList<>();
        for (ProjectLine line = arrived.poll(); line != null; line = arrived.poll()) {
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

    private static ProjectLine line(ContainerDetails details, Redactor redactor, OutputLine line) {
        return new ProjectLine(
                details.id(),
                details.composeService().orElse(details.name()),
                line.time(),
                line.channel() == Channel.STDERR,
                PlainText.of(redactor.redact(Ansi.read(line.text()).text())));
    }
}
