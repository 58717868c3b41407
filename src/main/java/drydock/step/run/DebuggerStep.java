package drydock.step.run;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.DebuggerFacts;
import drydock.fact.DebuggerFacts.Crash;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.DebuggerFacts.Unwritten;
import drydock.fact.Facts;
import drydock.format.gdb.Gdb;
import drydock.format.gdb.GdbReader;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Ending;
import drydock.model.ExitStatus;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs the program in a debugger if it crashed or exited without giving a reason.
public final class DebuggerStep implements Step {
    static final String ID = "debugger";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Debugger";
    }

    @Override
    public String question() {
        return "Was main entered, where did the program crash or exit, and which output stayed in its buffer?";
    }

    @Override
    public List<String> after() {
        return List.of(StatusStep.ID, "start-chain", LogsStep.ID, "binary", StraceStep.ID);
    }

    @Override
    public boolean executes() {
        return true;
    }

    /// Finds the place of a crash, and unwritten output at a silent end.
    @Override
    public boolean refines() {
        return true;
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        if (ContainerRun.fine(subject)) {
            return new Plan.Skip("the container is running, so a second copy would show nothing about it");
        }
        Optional<String> problem = DebuggerNeed.problem(subject, facts);
        Optional<DebuggerTarget> target = DebuggerTarget.of(subject, facts);
        if (problem.isPresent() || target.isEmpty()) {
            return new Plan.Skip(problem.orElse("there is no program to debug"));
        }
        Optional<Elf> elf = facts.get(BinaryFacts.class).flatMap(BinaryFacts::elf);
        List<String> argv =
                Gdb.argv(subject.engine().architecture(), target.get().debuggee(), elf);
        Probe probe = Probe.executing(argv, subject.network(), new ContainerRun(subject, facts).timeLimit());
        Plan run = new Plan.Run(paste(subject, target.get()), probe.withTraceFile());
        return DebuggerNeed.told(subject, facts)
                .<Plan>map(reason -> new Plan.LeaveOut(reason, run))
                .orElse(run);
    }

    private static String paste(Subject subject, DebuggerTarget target) {
        List<String> words = new ArrayList<>(List.of("-batch", "-ex", "set startup-with-shell off"));
        words.addAll(List.of("-ex", "run", "-ex", "backtrace", "--args"));
        words.addAll(target.debuggee().command());
        return ReproduceCommand.toolWithEnvironment(subject, "gdb", words);
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        GdbReader reader = new GdbReader(ID, transcript);
        Optional<DebuggerTarget> target = DebuggerTarget.of(subject, facts);
        if (target.isEmpty() || reader.program().isEmpty()) {
            return Findings.of(Outcome.INCONCLUSIVE, unseen(transcript, reader));
        }
        Reproduction same = reproduction(subject, facts, transcript, target.get(), reader);
        DebuggerFacts seen = new DebuggerFacts(
                reader.program(),
                reader.main(),
                reader.entry(),
                reader.crash(),
                reader.leaving(),
                reader.unwritten(),
                reader.bufferRead(),
                reader.lookups(),
                same.reproduced(),
                same.isolation());
        String compared = same.reproduced() ? "" : "; unlike the container: " + same.isolation();
        return new Findings(
                outcome(seen), DebuggerSentences.sentence(seen) + compared, List.of(seen), highlights(seen));
    }

    private static String unseen(Transcript transcript, GdbReader reader) {
        if (transcript.ending() instanceof Ending.NotStarted(String message)) {
            return "the engine could not start the temporary container: " + message;
        }
        return reader.problem().isEmpty()
                ? "the debugger did not reach the program: "
                        + transcript.ending().words()
                : "the container's restrictions or its machine don't allow a debugger: " + reader.problem();
    }

    /// It has to end like the container and like the process in the trace.
    private static Reproduction reproduction(
            Subject subject, Facts facts, Transcript transcript, DebuggerTarget target, GdbReader reader) {
        Ending none = transcript.timedOut() ? transcript.ending() : new Ending.Read();
        Ending ending = reader.ending().orElse(none);
        long traced = target.process()
                .status()
                .map(Integer::longValue)
                .orElse(128 + ExitStatus.signalNumber(target.process().killedBy()));
        if (ending instanceof Ending.Exited(long status) && status != traced) {
            return new Reproduction(false, "it ended with " + status + " here, and with " + traced + " in the trace");
        }
        List<OutputLine> printed = transcript.lines().stream()
                .filter(line -> line.channel() != Channel.TOOL)
                .toList();
        boolean passedOn = target.whole() || ProgramCommand.of(subject, facts).statusIsContainers();
        return Reproduction.of(
                subject, new ContainerRun(subject, facts), new Rerun(ending, printed, target.whole(), passedOn));
    }

    private static Outcome outcome(DebuggerFacts seen) {
        boolean told = seen.main() != Main.UNKNOWN || seen.crash().isPresent() || seen.bufferRead();
        if (!seen.reproduced() || !told) {
            return Outcome.INCONCLUSIVE;
        }
        return seen.crash().isPresent() || seen.unwritten().isPresent() ? Outcome.PROBLEM : Outcome.OK;
    }

    private static List<Citation> highlights(DebuggerFacts seen) {
        List<Citation> found = new ArrayList<>();
        seen.entry().ifPresent(found::add);
        seen.crash().map(Crash::citation).ifPresent(found::add);
        seen.crash().stream()
                .flatMap(crash -> crash.frames().stream().limit(3))
                .forEach(frame -> found.add(frame.citation()));
        DebuggerSentences.caller(seen.leaving()).ifPresent(frame -> found.add(frame.citation()));
        seen.unwritten().map(Unwritten::citation).ifPresent(found::add);
        return found;
    }
}
