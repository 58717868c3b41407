package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.LineFields;
import drydock.fact.LineForm;
import drydock.fact.ProcessFacts;
import drydock.fact.ProcessFacts.Seen;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Outcome;
import drydock.model.RunningProcess;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The processes of a running container. The engine lists them; nothing is run for it.
public final class ProcessesStep implements Step {
    static final String ID = "processes";

    private static final int MOST = 200;
    private static final LineForm PROCESS = LineForm.of("process {pid:number}, parent {parent:number}: {command:line}");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Processes";
    }

    @Override
    public String question() {
        return "Which processes run in the container?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        if (!subject.container().state().running()
                || subject.container().state().restarting()) {
            return Plan.Skip.because("the container is not running");
        }
        return new Plan.ReadProcesses(
                CommandLine.of(List.of("docker", "top", subject.container().name())), ProcessesStep::lines);
    }

    private static List<String> lines(List<RunningProcess> processes) {
        return processes.stream()
                .limit(MOST)
                .map(process -> PROCESS.write(
                        Map.of("pid", process.pid(), "parent", process.parent(), "command", process.command())))
                .toList();
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Seen> seen = new ArrayList<>();
        for (int line = 1; line <= transcript.lines().size(); line++) {
            read(transcript.cite(ID, line)).ifPresent(seen::add);
        }
        if (seen.isEmpty()) {
            return Findings.of(Outcome.INCONCLUSIVE, "the engine lists no process");
        }
        String summary =
                seen.size() == 1 ? "1 process: " + seen.getFirst().process().command() : seen.size() + " processes";
        return new Findings(Outcome.OK, summary, List.of(new ProcessFacts(seen)), List.of());
    }

    private static Optional<Seen> read(Citation line) {
        return PROCESS.read(line.text()).map(fields -> new Seen(process(fields), line));
    }

    private static RunningProcess process(LineFields fields) {
        return new RunningProcess(fields.number("pid"), fields.number("parent"), fields.text("command"));
    }
}
