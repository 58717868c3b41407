package drydock.casefile.store;

import drydock.casefile.model.Case;
import drydock.fact.Facts;
import drydock.investigation.Investigation;
import drydock.investigation.Progress;
import drydock.investigation.Provenance;
import drydock.investigation.StartingFacts;
import drydock.investigation.StepResult;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Cases made for tests.
final class Written {
    static final Subject SUBJECT = Subjects.exited();

    private Written() {}

    static StepResult step(String id, int lines) {
        List<OutputLine> evidence = IntStream.range(0, lines)
                .mapToObj(i -> OutputLine.tool("line " + i + " of " + id))
                .toList();
        Transcript transcript = new Transcript("x", evidence, 0, new Ending.Exited(0), Duration.ofMillis(3));
        return new StepResult(id, id, "", Outcome.OK, "it went well", "docker …", transcript, List.of());
    }

    static Investigation investigation(List<StepResult> steps) {
        return new Investigation(
                SUBJECT, Duration.ofSeconds(2), steps, Facts.NONE, List.of(), Map.of(), List.of(), Provenance.UNKNOWN);
    }

    static CaseFolder folder(Path path) {
        return new CaseFolder(path, Clock.systemUTC());
    }

    /// Examines once, saving after every step.
    ///
    /// @param saved told the number of steps that are on the disk
    static Case examine(CaseFolder folder, int steps, java.util.function.IntConsumer saved) throws IOException {
        Recording recording = folder.recording(Progress.SILENT);
        recording.begun(new StartingFacts(SUBJECT, () -> Provenance.UNKNOWN));
        saved.accept(0);
        List<StepResult> done = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            done.add(step("step-" + i, 20 * i));
            recording.finished(done.getLast());
            saved.accept(i);
        }
        return recording.complete(investigation(done));
    }
}
