package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.LineForm;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.fact.LogFileFacts;
import drydock.fact.LogFileFacts.LogFile;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.model.UtcTime;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last lines of the log files that the container has written in its own layer or in a folder mounted for logs.
public final class LogFilesStep implements Step {
    static final String ID = "log-files";
    static final LineForm FILE = LineForm.of("log file {path} ({size:number} bytes, modified {modified:word})");
    static final String TEXT = "| ";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Log files";
    }

    @Override
    public String question() {
        return "What did the programs write to log files instead of the container's log?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        return LayerStep.plan(
                subject,
                (files, image) -> new LogFileSearch(files)
                        .lines(image.changes(), subject.container().mounts()));
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<LogFile> files = new ArrayList<>();
        for (int number = 1; number <= transcript.lines().size(); number++) {
            Citation cited = transcript.cite(ID, number);
            Optional<LogFile> begun = FILE.read(cited.text())
                    .map(fields -> new LogFile(
                            fields.text("path"),
                            fields.number("size"),
                            Instant.parse(fields.text("modified")),
                            List.of(),
                            cited));
            if (begun.isPresent()) {
                files.add(begun.get());
            } else if (cited.text().startsWith(TEXT) && !files.isEmpty()) {
                String text = cited.text().substring(TEXT.length());
                files.add(with(files.removeLast(), new Line(Channel.STDERR, Origin.PROGRAM, text, cited)));
            }
        }
        if (files.isEmpty()) {
            return Findings.of(Outcome.OK, "no log file was written");
        }
        return new Findings(Outcome.OK, summary(files), List.of(new LogFileFacts(files)), List.of());
    }

    private static LogFile with(LogFile file, Line line) {
        List<Line> lines = new ArrayList<>(file.lines());
        lines.add(line);
        return new LogFile(file.path(), file.size(), file.modified(), lines, file.citation());
    }

    private static String summary(List<LogFile> files) {
        return files.size() == 1
                ? files.getFirst().path() + " was written last at "
                        + UtcTime.second(files.getFirst().modified())
                : files.size() + " log files were written, the last one is "
                        + files.getFirst().path();
    }
}
