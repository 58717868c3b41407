package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.Citation;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Outcome;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.redaction.RedactionRules;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One run of a step of the checklist that the user has changed: other arguments, variables, network or mounts.
///
/// Its output is evidence of the case beside the step's own. The causes are not weighed by it, because the container
/// does not run like this.
///
/// @param argv  the whole command, with tokens in place of secrets
/// @param set   variables added or changed
/// @param unset variables removed
public record ChangedStep(
        Step step,
        Probe planned,
        List<String> argv,
        Map<String, String> set,
        List<String> unset,
        Network network,
        MountAccess mounts) {
    private static final String MARK = "-changed-";
    private static final Pattern ID = Pattern.compile("(.+)" + MARK + "\\d+");

    public ChangedStep {
        argv = List.copyOf(argv);
        set = Map.copyOf(set);
        unset = List.copyOf(unset);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("The command is empty.");
        }
    }

    /// The step as it is planned, to be changed; empty when it runs no command, or can't run.
    public static Optional<ChangedStep> of(Step step, Investigation now) {
        try {
            Plan plan = step.plan(now.subject(), now.facts());
            Plan chosen = plan instanceof Plan.LeaveOut(String reason, Plan otherwise) ? otherwise : plan;
            return chosen instanceof Plan.Run(String command, Probe probe)
                    ? Optional.of(new ChangedStep(
                            step,
                            probe,
                            probe.argv(),
                            Map.of(),
                            List.of(),
                            probe.network(),
                            now.subject().mounts()))
                    : Optional.empty();
        } catch (RuntimeException unplannable) {
            return Optional.empty();
        }
    }

    /// Whether it runs the container's program, which alone can get a network and writable mounts.
    public boolean executes() {
        return planned.kind() == Probe.Kind.EXECUTING;
    }

    /// The id of the step that a result is a changed run of; empty for any other result.
    public static Optional<String> stepOf(String resultId) {
        Matcher matcher = ID.matcher(resultId);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Runs it. Blocks; an interruption removes the temporary container.
    ///
    /// @param now   the investigation that gets the result
    /// @param rules the user's rules for masking
    public StepResult run(Engine engine, String containerId, Investigation now, RedactionRules rules, Progress progress)
            throws EngineException, InterruptedException {
        String id = nextId(now);
        TemporaryCommand.Ran ran = new TemporaryCommand(id, mounts, set, rules)
                .run(engine, containerId, (container, redactor) -> probe().withArgv(redactor.restore(argv)), progress);
        String words = ran.redactor().redact(words());
        return result(id, words, now, ran.transcript());
    }

    private String nextId(Investigation now) {
        String start = step.id() + MARK;
        return start
                + (1
                        + now.steps().stream()
                                .filter(result -> result.id().startsWith(start))
                                .count());
    }

    Probe probe() {
        Map<String, String> all = new java.util.HashMap<>(planned.set());
        all.putAll(set);
        List<String> gone = new ArrayList<>(planned.unset());
        gone.addAll(unset);
        return planned.with(all, gone).withNetwork(network);
    }

    /// What differs from the plan, such as `network; API_KEY set`.
    String words() {
        List<String> changes = new ArrayList<>();
        if (!argv.equals(planned.argv())) {
            changes.add("other arguments");
        }
        set.keySet().stream().sorted().forEach(name -> changes.add(name + " set"));
        unset.forEach(name -> changes.add(name + " removed"));
        if (network != planned.network()) {
            changes.add(network == Network.NONE ? "without network" : "the container's own network");
        }
        if (mounts == MountAccess.AS_CONFIGURED) {
            changes.add("writable mounts");
        }
        return changes.isEmpty() ? "nothing changed" : String.join(", ", changes);
    }

    private StepResult result(String id, String words, Investigation now, Transcript transcript) {
        Findings findings = read(now, transcript);
        List<Citation> places = findings.highlights().stream()
                .map(place -> new Citation(id, place.line(), place.text()))
                .toList();
        return new StepResult(
                id,
                step.title() + ", changed",
                "Changed run (" + words + "): " + step.question(),
                findings.outcome(),
                findings.summary(),
                "",
                transcript,
                places);
    }

    /// A changed command may print what the step can't read.
    private Findings read(Investigation now, Transcript transcript) {
        Subject subject = now.subject().with(network, mounts);
        Findings plain = new Findings(
                Outcome.INCONCLUSIVE, transcript.ending().words() + ", " + lines(transcript), List.of(), List.of());
        if (!argv.equals(planned.argv())) {
            return plain;
        }
        try {
            Findings read = step.parse(subject, now.facts(), transcript);
            return read.summary().isEmpty() ? plain : read;
        } catch (RuntimeException unreadable) {
            return plain;
        }
    }

    private static String lines(Transcript transcript) {
        int count = transcript.lines().size();
        return count + (count == 1 ? " line" : " lines");
    }
}
