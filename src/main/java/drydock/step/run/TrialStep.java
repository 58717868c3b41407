package drydock.step.run;

import drydock.fact.Facts;
import drydock.fact.LogFacts.Line;
import drydock.fact.TrialFacts;
import drydock.log.LineShape;
import drydock.model.Channel;
import drydock.model.Citation;
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
import drydock.step.program.StartChainStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// The start command once more, with variables set that the user suspects: only a run that gets further confirms that
/// one of them was missing.
public final class TrialStep implements Step {
    static final String ID = "trial";

    /// Short, no path, no address, and a number where one is read.
    private static final String HARMLESS = "1";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Run with variables set";
    }

    @Override
    public String question() {
        return "Does the start command get further when the suspected variables are set?";
    }

    @Override
    public List<String> after() {
        return List.of(StatusStep.ID, StartChainStep.ID, LogsStep.ID, StraceStep.ID);
    }

    @Override
    public boolean executes() {
        return true;
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        List<String> names = subject.expectations().trials().stream()
                .filter(name ->
                        subject.container().config().variable(name).orElse("").isEmpty())
                .toList();
        if (names.isEmpty()) {
            return Plan.Skip.because("no variable to try was given");
        } else if (ContainerRun.fine(subject)) {
            return new Plan.Skip("the container is running, so a second copy would show nothing about it");
        }
        List<String> command = subject.container().command().stream()
                .dropWhile(String::isEmpty)
                .toList();
        Map<String, String> set = new LinkedHashMap<>();
        names.forEach(name -> set.put(name, HARMLESS));
        Probe probe = Probe.executing(command, subject.network(), new ContainerRun(subject, facts).timeLimit())
                .with(set, List.of());
        return new Plan.Run(
                ReproduceCommand.runWithVariable(subject, names.getFirst() + "=" + HARMLESS, command), probe);
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        ContainerRun own = new ContainerRun(subject, facts);
        Set<String> known = own.output(true).orElse(List.of()).stream()
                .map(Line::text)
                .map(LineShape::of)
                .collect(Collectors.toSet());
        List<String> names = subject.expectations().trials();
        TrialFacts trial = moved(own, transcript, names, further(transcript, known));
        String shown = String.join(", ", names);
        String sentence = trial.moved()
                ? "with " + shown + " set " + trial.how()
                : "with " + shown + " set it ends like the container";
        boolean told = own.ended() && !(transcript.ending() instanceof Ending.NotStarted);
        Outcome outcome = !told ? Outcome.INCONCLUSIVE : trial.moved() ? Outcome.PROBLEM : Outcome.OK;
        return new Findings(
                outcome,
                told
                        ? sentence
                        : "nothing to compare with: " + transcript.ending().words(),
                told ? List.of(trial) : List.of(),
                List.of(trial.citation()));
    }

    /// Lines that the container never printed.
    private static List<Citation> further(Transcript transcript, Set<String> known) {
        return java.util.stream.IntStream.rangeClosed(1, transcript.lines().size())
                .filter(line -> transcript.lines().get(line - 1).channel() != Channel.TOOL)
                .mapToObj(line -> transcript.cite(ID, line))
                .filter(line -> !line.text().isBlank() && !known.contains(LineShape.of(line.text())))
                .toList();
    }

    /// A run gets further if it continues where the container ends, or if it ends in another way with a new message.
    /// Another status alone may be caused by the value.
    private static TrialFacts moved(
            ContainerRun own, Transcript transcript, List<String> names, List<Citation> further) {
        OptionalLong before = own.status();
        Citation end = Citation.field(ID, transcript.ending().words());
        if (transcript.timedOut()) {
            return new TrialFacts(names, true, "it goes on", further.isEmpty() ? end : further.getLast());
        }
        boolean otherEnd = transcript.ending() instanceof Ending.Exited(long status)
                && before.isPresent()
                && before.getAsLong() != status;
        if (!further.isEmpty()
                && (otherEnd || own.output(true).orElse(List.of()).isEmpty())) {
            String text = further.getLast().text().strip();
            return new TrialFacts(names, true, "it gets further and prints “" + text + "”", further.getLast());
        }
        return new TrialFacts(names, false, "", end);
    }
}
