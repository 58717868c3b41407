package drydock.step.run;

import drydock.fact.DebuggerFacts;
import drydock.fact.Facts;
import drydock.fact.LogFacts.Line;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Link;
import drydock.fact.TerminalFacts;
import drydock.fact.TerminalFacts.Shown;
import drydock.fact.TerminalFacts.Way;
import drydock.knowledge.Runtimes;
import drydock.log.LineShape;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.ContainerConfig;
import drydock.model.Ending;
import drydock.model.Outcome;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// The start command with a terminal, or unbuffered where its runtime has a switch for that, against the container's
/// own run with a pipe: lines that appear only then were printed and lost.
public final class TerminalStep implements Step {
    static final String ID = "terminal";

    private static final Map<String, String> UNBUFFERED = Map.of("PYTHONUNBUFFERED", "1");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Terminal versus pipe";
    }

    @Override
    public String question() {
        return "Does the start command print output that is lost in a buffer when it writes into a pipe?";
    }

    @Override
    public List<String> after() {
        return List.of(StatusStep.ID, "start-chain", LogsStep.ID, "binary", RunStep.ID, StraceStep.ID, DebuggerStep.ID);
    }

    @Override
    public boolean executes() {
        return true;
    }

    @Override
    public boolean refines() {
        return true;
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        if (ContainerRun.fine(subject)) {
            return new Plan.Skip("the container is running, so a second copy would show nothing about it");
        }
        Optional<String> problem = problem(subject, facts);
        if (problem.isPresent()) {
            return new Plan.Skip(problem.get());
        }
        List<String> command = subject.container().command().stream()
                .dropWhile(String::isEmpty)
                .toList();
        Probe probe = Probe.executing(command, subject.network(), new ContainerRun(subject, facts).timeLimit());
        Plan run = switch (way(facts)) {
            case UNBUFFERED ->
                new Plan.Run(
                        ReproduceCommand.runWithVariable(subject, "PYTHONUNBUFFERED=1", command),
                        probe.with(UNBUFFERED, List.of()));
            case TERMINAL -> new Plan.Run(ReproduceCommand.runWithTerminal(subject, command), probe.withTerminal());
        };
        return DebuggerNeed.toldByOutput(subject, facts)
                .<Plan>map(reason -> new Plan.LeaveOut(reason, run))
                .orElse(run);
    }

    private static Optional<String> problem(Subject subject, Facts facts) {
        ContainerConfig config = subject.container().config();
        boolean unbuffered = config.variable("PYTHONUNBUFFERED")
                .filter(value -> !value.isEmpty())
                .isPresent();
        if (config.tty()) {
            return Optional.of("the container already has a terminal");
        } else if (unbuffered && way(facts) == Way.UNBUFFERED) {
            return Optional.of("the container's runtime does not buffer its output");
        } else if (facts.get(DebuggerFacts.class)
                .filter(DebuggerFacts::bufferRead)
                .isPresent()) {
            return Optional.of("the debugger has already read the buffer of stdout");
        }
        return DebuggerNeed.outputProblem(subject, facts);
    }

    private static Way way(Facts facts) {
        boolean python = facts.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .anyMatch(TerminalStep::python);
        return python ? Way.UNBUFFERED : Way.TERMINAL;
    }

    private static boolean python(Link link) {
        String name = link.interpreter().isEmpty() ? link.path() : link.interpreter();
        return Runtimes.of(name)
                .filter(runtime -> runtime.name().equals("python"))
                .isPresent();
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        ContainerRun own = new ContainerRun(subject, facts);
        List<String> theirs =
                own.output(true).orElse(List.of()).stream().map(Line::text).toList();
        Set<String> known = theirs.stream().map(LineShape::of).collect(Collectors.toSet());
        List<Shown> shown = new ArrayList<>();
        for (int i = 1; i <= transcript.lines().size(); i++) {
            Citation citation = transcript.cite(ID, i);
            String text = citation.text();
            boolean printed = transcript.lines().get(i - 1).channel() != Channel.TOOL && !text.isBlank();
            if (printed && !known.contains(LineShape.of(text))) {
                shown.add(new Shown(text.strip(), citation));
            }
        }
        String difference = difference(own.status(), theirs, transcript);
        TerminalFacts seen =
                new TerminalFacts(way(facts), shown, transcript.ending().words(), difference.isEmpty(), difference);
        return new Findings(outcome(seen), sentence(seen), List.of(seen), highlights(shown));
    }

    /// The container's lines must appear again, and the end must be the same: a program that acts differently on
    /// a terminal, such as to wait for input, has lost nothing.
    private static String difference(OptionalLong status, List<String> theirs, Transcript transcript) {
        if (!(transcript.ending() instanceof Ending.Exited(long ended))) {
            return transcript.timedOut()
                    ? "it does not end"
                    : "it was " + transcript.ending().words();
        } else if (status.isPresent() && status.getAsLong() != ended) {
            return "it ends with status " + ended + ", but the container with " + status.getAsLong();
        }
        Set<String> ours = transcript.lines().stream()
                .map(line -> LineShape.of(line.text()))
                .collect(Collectors.toSet());
        boolean same = theirs.stream()
                .filter(line -> !line.isBlank())
                .map(LineShape::of)
                .allMatch(ours::contains);
        return same ? "" : "it does not print all lines of the container";
    }

    private static Outcome outcome(TerminalFacts seen) {
        if (!seen.reproduced()) {
            return Outcome.INCONCLUSIVE;
        }
        return seen.shown().isEmpty() ? Outcome.OK : Outcome.PROBLEM;
    }

    private static String sentence(TerminalFacts seen) {
        String how = seen.way() == Way.TERMINAL ? "on a terminal" : "unbuffered";
        if (!seen.reproduced()) {
            return how + " it can't be compared: " + seen.isolation();
        } else if (seen.shown().isEmpty()) {
            return how + " it prints no additional output";
        }
        return how + " it prints “" + seen.shown().getLast().text() + "”, which is not in the container's log";
    }

    private static List<Citation> highlights(List<Shown> shown) {
        return shown.subList(Math.max(0, shown.size() - 3), shown.size()).stream()
                .map(Shown::citation)
                .toList();
    }
}
