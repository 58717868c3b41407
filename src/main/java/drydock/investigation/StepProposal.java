package drydock.investigation;

import drydock.model.CauseFamily;
import drydock.model.CommandLine;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.step.Plan;
import drydock.step.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The executing step that is worth running next, and exactly what it would do. A pure function of the evidence.
///
/// @param reason    what it would show, in one or two sentences
/// @param useless   why it would most likely change nothing; empty when it may
/// @param command   what would run in the temporary container
/// @param paste     a command that does nearly the same without Drydock
/// @param user      whose rights it gets
/// @param network   in words
/// @param mounts    in words
/// @param limits    in words
public record StepProposal(
        String stepId,
        String title,
        String reason,
        String useless,
        String command,
        String paste,
        String user,
        String network,
        String mounts,
        String limits) {
    private static final int NAMED = 3;

    private static final Map<String, Set<CauseFamily>> AIMS = Map.of(
            "strace",
            Set.of(
                    CauseFamily.START,
                    CauseFamily.LIMIT,
                    CauseFamily.RUNTIME,
                    CauseFamily.NETWORK,
                    CauseFamily.SETTING,
                    CauseFamily.OUTPUT),
            "debugger",
            Set.of(CauseFamily.CRASH, CauseFamily.ENDING, CauseFamily.OUTPUT),
            "terminal",
            Set.of(CauseFamily.OUTPUT),
            "trial",
            Set.of(CauseFamily.SETTING));

    private static final Map<String, String> SHOWS = Map.of(
            "run", "It shows whether the program ends the same way in isolation. Only then do the other runs count.",
            "strace", "It shows what the program asked the system for before it ended.",
            "debugger", "It shows where in its code the program ends.",
            "terminal", "It shows whether the program prints more on a terminal.",
            "trial", "It shows whether the run gets further with the variables that you named.");

    /// The first executing step without a result that can run now.
    ///
    /// @param steps   of the checklist, in order
    /// @param skipped ids of the steps that the user does not want
    public static Optional<StepProposal> next(List<Step> steps, Investigation now, Set<String> skipped) {
        return steps.stream()
                .filter(Step::executes)
                .filter(step -> !skipped.contains(step.id()) && !ran(now, step.id()))
                .map(step -> of(step, now))
                .flatMap(Optional::stream)
                .min((one, other) -> Boolean.compare(!one.useless.isEmpty(), !other.useless.isEmpty()));
    }

    private static boolean ran(Investigation now, String id) {
        return now.step(id).filter(result -> result.skipped().isEmpty()).isPresent();
    }

    /// Empty if the step can't run, or needs the result of another one first.
    static Optional<StepProposal> of(Step step, Investigation now) {
        Plan plan;
        try {
            plan = step.plan(now.subject(), now.facts());
        } catch (RuntimeException unplannable) {
            return Optional.empty();
        }
        return switch (plan) {
            case Plan.Run run -> Optional.of(made(step, run, settled(step, now), now));
            case Plan.LeaveOut(String reason, Plan otherwise) ->
                otherwise instanceof Plan.Run run ? Optional.of(made(step, run, reason, now)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String settled(Step step, Investigation now) {
        Plan chosen = new Choice(false, Set.of()).of(step, now.subject(), now.facts());
        return chosen instanceof Plan.Skip skip ? skip.words().replaceFirst("^left out by default: ", "") : "";
    }

    private static StepProposal made(Step step, Plan.Run run, String useless, Investigation now) {
        Probe probe = run.probe();
        Subject subject = now.subject();
        String user = subject.container().config().user();
        return new StepProposal(
                step.id(),
                step.title(),
                SHOWS.getOrDefault(step.id(), step.question()) + tellsApart(step, now),
                useless,
                CommandLine.of(probe.argv()),
                run.command(),
                user.isEmpty() ? "root, as the container" : user + ", as the container",
                probe.network() == Network.NONE
                        ? "none"
                        : "the container's own, " + subject.container().host().networkMode(),
                mounts(subject),
                limits(subject, probe.timeLimit()));
    }

    private static String tellsApart(Step step, Investigation now) {
        Set<CauseFamily> aims = AIMS.getOrDefault(step.id(), Set.of());
        Narrowing narrowing = Narrowing.of(now);
        List<Finding> open = Stream.concat(narrowing.possible().stream(), narrowing.unchecked().stream())
                .filter(finding -> aims.contains(finding.family()))
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        String names = open.stream().limit(NAMED).map(Finding::title).collect(Collectors.joining(", "));
        int more = open.size() - NAMED;
        return " Open causes of that kind: " + names + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    private static String mounts(Subject subject) {
        int count = subject.container().mounts().size();
        if (count == 0) {
            return "none";
        }
        boolean writable = subject.mounts() == MountAccess.AS_CONFIGURED;
        return count + (writable ? ", as writable as in the container" : ", read-only");
    }

    private static String limits(Subject subject, Duration time) {
        long memory = subject.container().host().memory();
        return "at most " + time.toSeconds() + " s"
                + (memory > 0 ? ", " + (memory >> 20) + " MiB of memory as the container at most" : "")
                + "; memory, processes, output and written data are limited";
    }
}
