package drydock.step.run;

import drydock.fact.Facts;
import drydock.fact.RunFacts;
import drydock.fact.StartChain;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.OutputLine;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import drydock.step.container.LogsStep;
import drydock.step.container.StatusStep;
import drydock.step.container.Times;
import drydock.step.program.StartChainStep;
import java.util.List;
import java.util.stream.IntStream;

/// Runs the final program without the entrypoint script, with the container's settings.
public final class RunStep implements Step {
    static final String ID = "run";

    private static final int QUOTED = 120;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Run without the entrypoint";
    }

    @Override
    public String question() {
        return "What does the program print and how does it end when it is started directly?";
    }

    @Override
    public List<String> after() {
        return List.of(StatusStep.ID, StartChainStep.ID);
    }

    @Override
    public List<String> readAfter() {
        return List.of(LogsStep.ID);
    }

    @Override
    public boolean executes() {
        return true;
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        if (ContainerRun.fine(subject)) {
            return new Plan.Skip("the container is running, so a second copy would show nothing about it");
        }
        ProgramCommand program = ProgramCommand.of(subject, facts);
        if (!program.problem().isEmpty()) {
            return new Plan.Skip(program.problem());
        }
        ContainerRun own = new ContainerRun(subject, facts);
        return new Plan.Run(
                ReproduceCommand.runWithEnvironment(subject, program.argv()),
                Probe.executing(program.argv(), subject.network(), own.plainLimit()));
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        ProgramCommand program = ProgramCommand.of(subject, facts);
        List<OutputLine> output = transcript.lines();
        Rerun rerun = new Rerun(transcript.ending(), output, program.entrypoint(), program.statusIsContainers());
        ContainerRun own = new ContainerRun(subject, facts);
        Reproduction same = Reproduction.of(subject, own, rerun);
        RunFacts run = new RunFacts(
                program.argv(), transcript.ending(), output, same.reproduced(), same.isolation(), end(transcript));
        boolean scripted = facts.get(StartChain.class)
                .filter(chain -> !chain.scripts().isEmpty())
                .isPresent();
        String summary = sentence(program, scripted, run, transcript) + compared(run, own);
        return new Findings(outcome(run), summary, List.of(run), List.of(run.end()));
    }

    /// The last meaningful line, else how it ended.
    private static Citation end(Transcript transcript) {
        return IntStream.range(0, transcript.lines().size())
                .map(i -> transcript.lines().size() - i)
                .filter(line -> !transcript.lines().get(line - 1).text().isBlank())
                .mapToObj(line -> transcript.cite(ID, line))
                .findFirst()
                .orElse(Citation.field(ID, transcript.ending().words()));
    }

    private static Outcome outcome(RunFacts run) {
        if (!run.reproduced()) {
            return Outcome.INCONCLUSIVE;
        }
        boolean fine = run.ending() instanceof Ending.Exited(long status) && status == 0 && !silent(run);
        return fine ? Outcome.OK : Outcome.PROBLEM;
    }

    private static boolean silent(RunFacts run) {
        return run.output().stream().allMatch(line -> line.text().isBlank());
    }

    private static String sentence(ProgramCommand program, boolean scripted, RunFacts run, Transcript transcript) {
        String name = CommandLine.quote(run.argv().isEmpty() ? "" : run.argv().getFirst());
        String what = program.entrypoint() && scripted ? "the whole start command, " + name + "," : name;
        if (run.ending() instanceof Ending.NotStarted(String message)) {
            return name + " could not be started: " + message;
        }
        String printed = silent(run)
                ? "prints no output"
                : "prints " + run.output().size() + (run.output().size() == 1 ? " line" : " lines");
        String last = silent(run)
                ? ""
                : ", the last one “" + shortened(run.end().text().strip()) + "”";
        String ended = run.ending() instanceof Ending.Exited(long status)
                ? "ends with status " + status + " within " + Times.length(transcript.duration())
                : "is " + run.ending().words();
        return what + " " + printed + last + " and " + ended;
    }

    private static String compared(RunFacts run, ContainerRun own) {
        if (run.ending() instanceof Ending.NotStarted) {
            return "";
        }
        String same = own.ended() ? ", like the container" : "";
        return run.reproduced() ? same : "; unlike the container: " + run.isolation();
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
