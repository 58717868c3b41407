package drydock.step.run;

import drydock.fact.Facts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Presence;
import drydock.fact.TraceFacts;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.format.strace.TraceContent;
import drydock.format.strace.TraceReader;
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
import drydock.step.program.StartChainStep;
import java.util.ArrayList;
import java.util.List;

/// Every system call of the whole start command, processes it starts included.
///
/// Plain `-f` without a filter in the kernel: a filter would hide the refusals of the container's own seccomp profile.
public final class StraceStep implements Step {
    static final String ID = "strace";

    private static final String TOOL = Probe.TOOLS + "/strace";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "System call trace";
    }

    @Override
    public String question() {
        return "Which system calls does the start command make, which fail, and which is the last?";
    }

    @Override
    public List<String> after() {
        return List.of(StatusStep.ID);
    }

    @Override
    public List<String> readAfter() {
        return List.of(StartChainStep.ID, LogsStep.ID);
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
        List<String> command = command(subject);
        if (command.isEmpty()) {
            return new Plan.Skip("the container has no start command");
        }
        return new Plan.Run(paste(subject, command), probe(subject, facts, command));
    }

    private static boolean gone(Facts facts) {
        return facts.get(StartChain.class)
                .flatMap(chain -> chain.links().stream().findFirst())
                .filter(link -> link.presence() == Presence.MISSING)
                .isPresent();
    }

    private static List<String> command(Subject subject) {
        return subject.container().command().stream().dropWhile(String::isEmpty).toList();
    }

    /// With times (`-tt`), the meaning of descriptors (`-y`), and enough of each string to read a message.
    private static Probe probe(Subject subject, Facts facts, List<String> command) {
        List<String> argv = new ArrayList<>(List.of(TOOL, "-f", "-tt", "-y", "-s", "128", "-o", Probe.TRACE, "--"));
        argv.addAll(command);
        return Probe.executing(argv, subject.network(), new ContainerRun(subject, facts).tracedLimit())
                .withTraceFile()
                .withOutputLimit(2 * Probe.DEFAULT_OUTPUT_LIMIT);
    }

    private static String paste(Subject subject, List<String> command) {
        List<String> words = new ArrayList<>(List.of("-f", "-tt", "-y", "-s", "128", "--"));
        words.addAll(command);
        return ReproduceCommand.toolWithEnvironment(subject, "strace", words);
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        TraceReader reader = new TraceReader(ID, transcript);
        TraceContent content = reader.content();
        List<TracedProcess> processes = content.processes();
        boolean executed = processes.stream()
                .anyMatch(process -> TracedProgram.image(process).isPresent());
        if (!executed && gone(facts)) {
            return Findings.of(Outcome.SKIPPED, command(subject).getFirst() + " does not exist, so it can't be traced");
        }
        int program = TracedProgram.pid(processes, facts);
        int told = program != 0
                ? program
                : processes.isEmpty() ? 0 : processes.getFirst().pid();
        List<Citation> last = reader.lastLines(told).stream()
                .map(line -> transcript.cite(ID, line + 1))
                .toList();
        List<OutputLine> printed = transcript.lines().stream()
                .filter(line -> line.channel() != Channel.TOOL)
                .filter(line -> !line.text().startsWith(TOOL + ": "))
                .toList();
        ContainerRun own = new ContainerRun(subject, facts);
        // If even the start command can't be executed, the tracer or the engine reports it.
        boolean refused = !processes.isEmpty()
                && TracedProgram.image(processes.getFirst()).isEmpty()
                && own.neverExecuted();
        Rerun rerun = new Rerun(ending(processes, transcript), printed, true, true);
        Reproduction same = refused ? Reproduction.YES : Reproduction.of(subject, own, rerun);
        TraceFacts trace = new TraceFacts(
                processes,
                program,
                content.failures(),
                content.signals(),
                content.connections(),
                content.written(),
                content.opened(),
                same.reproduced(),
                same.isolation(),
                last,
                transcript.dropped() == 0);
        return new TraceFindings(subject, transcript, trace).findings();
    }

    /// The end of the main process. The temporary container may run longer if a child went into the background:
    /// a container ends with its main process.
    private static Ending ending(List<TracedProcess> processes, Transcript transcript) {
        if (processes.isEmpty() || transcript.ending() instanceof Ending.OutOfMemory) {
            return transcript.ending();
        }
        TracedProcess main = processes.getFirst();
        if (!main.killedBy().isEmpty() && !transcript.timedOut()) {
            return new Ending.Exited(128 + ExitStatus.signalNumber(main.killedBy()));
        }
        return main.status().<Ending>map(Ending.Exited::new).orElse(transcript.ending());
    }
}
