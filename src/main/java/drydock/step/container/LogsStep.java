package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain;
import drydock.fact.StatusFacts;
import drydock.log.LogRuns;
import drydock.log.RestartLoop;
import drydock.log.RunHistory;
import drydock.model.CommandLine;
import drydock.model.ContainerDetails;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Run;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import drydock.step.container.logs.LogOrigins;
import drydock.step.container.logs.RunComparison;
import drydock.step.program.StartChainStep;
import java.util.ArrayList;
import java.util.List;

/// The container's log: divided into runs, with the entrypoint's and the program's lines identified.
public final class LogsStep implements Step {
    public static final String ID = "logs";
    /// Lines read from the end of the log.
    public static final int TAIL = 2_000;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Log analysis";
    }

    @Override
    public String question() {
        return "What did the container print, and which lines are from the entrypoint and from the program?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public List<String> readAfter() {
        return List.of(StatusStep.ID, StartChainStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        if (subject.imageOnly()) {
            return new Plan.Skip("there is no container, so there is no log");
        } else if (subject.container().host().logDriver().equals("none")) {
            return new Plan.Recall(
                    ReproduceCommand.inspect(subject, "{{json .HostConfig.LogConfig}}"),
                    List.of("Log driver: none: the engine keeps nothing of what the container prints"));
        }
        return new Plan.Logs(paste(subject.container()), TAIL);
    }

    private static String paste(ContainerDetails container) {
        return CommandLine.of(List.of("docker", "logs", "--timestamps", "--tail", "200", container.name()));
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        LogFacts log = read(subject, facts, transcript);
        return new LogFindings(subject, facts, log).findings();
    }

    private static LogFacts read(Subject subject, Facts facts, Transcript transcript) {
        if (transcript.ending() instanceof Ending.NotStarted(String message)) {
            return LogFacts.unreadable(message);
        } else if (subject.container().host().logDriver().equals("none")) {
            return LogFacts.unreadable("the log driver is none");
        }
        List<OutputLine> lines = transcript.lines();
        boolean complete = lines.size() < TAIL && transcript.dropped() == 0;
        List<Run> observed =
                facts.get(StatusFacts.class).map(StatusFacts::runs).orElseGet(() -> RunHistory.observed(subject));
        boolean looping = RestartLoop.has(subject);
        LogOrigins origins = new LogOrigins(facts.get(StartChain.class));
        List<LogRun> runs = new ArrayList<>();
        List<LogRun> unfinished = new ArrayList<>();
        List<LogRun> compared = new ArrayList<>();
        for (LogRuns.Piece piece : LogRuns.of(lines, observed, complete).pieces()) {
            LogRun run = new LogRun(piece.run(), attributed(transcript, piece, origins));
            boolean goesOn = !RunHistory.ended(piece.run(), observed);
            (looping && goesOn ? unfinished : runs).add(run);
            boolean underWay = piece.run().observed() && goesOn;
            if (piece.whole() && !underWay && !(looping && goesOn)) {
                compared.add(run);
            }
        }
        if (runs.isEmpty() && !unfinished.isEmpty() && !complete) {
            return LogFacts.unreadable("the current run has filled the last " + lines.size()
                    + " lines of the log; the lines of the last finished run are before them");
        }
        return new LogFacts(runs, unfinished, RunComparison.all(compared), lines.isEmpty(), "");
    }

    private static List<Line> attributed(Transcript transcript, LogRuns.Piece piece, LogOrigins origins) {
        List<Line> lines = new ArrayList<>();
        Origin origin = origins.first();
        for (int i = piece.first(); i < piece.first() + piece.count(); i++) {
            OutputLine line = transcript.lines().get(i);
            origin = origins.of(line.text(), origin);
            lines.add(new Line(line.channel(), origin, line.text(), transcript.cite(ID, i + 1)));
        }
        return lines;
    }
}
