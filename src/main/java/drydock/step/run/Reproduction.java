package drydock.step.run;

import drydock.fact.LogFacts.Line;
import drydock.knowledge.Thresholds;
import drydock.log.LineShape;
import drydock.model.Capabilities;
import drydock.model.ContainerDetails;
import drydock.model.Ending;
import drydock.model.HostSettings;
import drydock.model.Mount;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.OutputLine;
import drydock.model.Privileges;
import drydock.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a temporary container ended like the container's own last run. Only then it settles a cause.
///
/// @param isolation why it may differ, empty when reproduced
public record Reproduction(boolean reproduced, String isolation) {
    /// Messages that a missing network or read-only volumes cause.
    private static final Pattern PROVOKED = Pattern.compile(
            "network is (?:unreachable|down)|no route to host|temporary failure in name resolution|name or service not known"
                    + "|could not resolve|no such host|getaddrinfo|EAI_AGAIN|ENOTFOUND|ENETUNREACH|unknown host"
                    + "|UnknownHostException|read-only file system|EROFS",
            Pattern.CASE_INSENSITIVE);

    /// Messages that a missing capability or a stricter security profile causes.
    private static final Pattern REFUSED = Pattern.compile(
            "operation not permitted|permission denied|not allowed|EPERM|EACCES|function not implemented|ENOSYS",
            Pattern.CASE_INSENSITIVE);

    public static final Reproduction YES = new Reproduction(true, "");

    public static Reproduction of(Subject subject, ContainerRun own, Rerun rerun) {
        return switch (rerun.ending()) {
            case Ending.TimedOut(var limit) ->
                no(subject, rerun, "it was still running when Drydock ended it after " + limit.toSeconds() + " s");
            case Ending.OutOfMemory(var limit, var drydocks) ->
                drydocks ? no(subject, rerun, "it reached Drydock's own memory limit") : memory(subject, own, rerun);
            case Ending.NotStarted(var message) -> notStarted(subject, own, rerun, message);
            case Ending.Read() -> no(subject, rerun, "nothing was run");
            case Ending.Exited(var status) -> exited(subject, own, rerun, status);
        };
    }

    private static Reproduction memory(Subject subject, ContainerRun own, Rerun rerun) {
        boolean killed = own.outOfMemory() || own.status().orElse(0) == 137;
        return killed ? YES : no(subject, rerun, "it was killed for memory, but the container was not");
    }

    private static Reproduction notStarted(Subject subject, ContainerRun own, Rerun rerun, String message) {
        if (!own.startError().isEmpty()) {
            return YES;
        }
        boolean never = !own.ended();
        return never ? YES : no(subject, rerun, "the engine could not start the temporary container (" + message + ")");
    }

    private static Reproduction exited(Subject subject, ContainerRun own, Rerun rerun, long status) {
        if (!own.startError().isEmpty()) {
            return no(subject, rerun, "the engine could not start the container itself: " + own.startError());
        } else if (!own.ended()) {
            return neverEnded(subject, rerun);
        }
        boolean sameStatus = own.status().isPresent() && same(own.status().getAsLong(), status);
        Optional<List<Line>> printed = own.output(rerun.entrypoint());
        if (rerun.sameStatus() && !sameStatus) {
            String theirs =
                    own.status().isPresent() ? String.valueOf(own.status().getAsLong()) : "unknown";
            return no(subject, rerun, "exit status " + status + ", the container's was " + theirs);
        } else if (printed.isPresent() && !agree(printed.get(), rerun.output())) {
            return no(subject, rerun, "its last output differs from the container's");
        } else if (printed.isEmpty() && !rerun.sameStatus()) {
            return no(subject, rerun, "neither exit status nor output can be compared");
        }
        return YES;
    }

    /// Without a run to compare with, it counts unless its output can be caused by the isolation.
    private static Reproduction neverEnded(Subject subject, Rerun rerun) {
        if (subject.container().state().running()) {
            return no(subject, rerun, "it ended, but the container is still running");
        }
        boolean provoked = rerun.output().stream()
                .map(line -> beginning(line.text()))
                .anyMatch(line -> PROVOKED.matcher(line).find()
                        || (withoutPrivileges(subject) && REFUSED.matcher(line).find()));
        return provoked ? no(subject, rerun, "the container has never run, and the isolation may cause this") : YES;
    }

    /// As PID 1, abort() can't end by SIGABRT and shows as SIGSEGV; under a tracer it is not PID 1.
    private static boolean same(long own, long status) {
        Set<Long> aborts = Set.of(134L, 139L);
        return own == status || (aborts.contains(own) && aborts.contains(status));
    }

    /// Whether each output contains the last lines of the other.
    private static boolean agree(List<Line> own, List<OutputLine> output) {
        List<String> theirs = shapes(own.stream().map(Line::text).toList());
        List<String> ours = shapes(output.stream().map(OutputLine::text).toList());
        if (theirs.isEmpty() || ours.isEmpty()) {
            return theirs.isEmpty() && ours.isEmpty();
        }
        return last(theirs).anyMatch(Set.copyOf(ours)::contains) && last(ours).anyMatch(Set.copyOf(theirs)::contains);
    }

    private static java.util.stream.Stream<String> last(List<String> shapes) {
        return shapes.subList(Math.max(0, shapes.size() - Thresholds.LINES_OF_AN_END), shapes.size()).stream();
    }

    private static List<String> shapes(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).map(LineShape::of).collect(Collectors.toList());
    }

    private static Reproduction no(Subject subject, Rerun rerun, String why) {
        List<String> differences = differences(subject, rerun);
        String isolated = differences.isEmpty() ? "" : "; isolated by " + String.join(", ", differences);
        return new Reproduction(false, why + isolated);
    }

    /// The container's properties that the temporary container lacks.
    private static List<String> differences(Subject subject, Rerun rerun) {
        ContainerDetails container = subject.container();
        List<String> found = new ArrayList<>();
        if (subject.network() == Network.NONE && !container.host().networkMode().equals("none")) {
            found.add("no network");
        }
        if (subject.mounts() == MountAccess.READ_ONLY
                && container.mounts().stream().anyMatch(Mount::writable)) {
            found.add("volumes read-only");
        }
        if (container.host().privileged() || !container.host().devices().isEmpty()) {
            found.add("no privileges or devices");
        }
        if (withoutPrivileges(subject)) {
            found.add("without the container's capabilities or security profile");
        }
        if (!rerun.entrypoint()) {
            found.add("no entrypoint script");
        }
        return found;
    }

    private static boolean withoutPrivileges(Subject subject) {
        HostSettings host = subject.container().host();
        boolean fewer = !Capabilities.dangerous(host, subject.network()).isEmpty()
                || host.securityOptions().stream().anyMatch(option -> option.endsWith("unconfined"));
        return fewer && subject.privileges() == Privileges.SAFE;
    }

    private static String beginning(String line) {
        return line.length() > 2_000 ? line.substring(0, 2_000) : line;
    }
}
