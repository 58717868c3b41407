package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.fact.MountFacts;
import drydock.fact.TraceFacts.Failure;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The refused calls of all processes that ended in failure.
///
/// Calls that a program gets over are left out: those that healthy programs make too, and those that succeeded at
/// another attempt.
public final class Refusals {
    private final List<Refusal> all;

    private Refusals(List<Refusal> all) {
        this.all = List.copyOf(all);
    }

    public static Refusals of(Evidence evidence) {
        TraceReading traced = evidence.traced();
        if (!evidence.situation().failedWithStatus()) {
            return new Refusals(List.of());
        }
        Set<Integer> failed = traced.processes().stream()
                .filter(process -> !process.killedBy().isEmpty()
                        || process.status().filter(status -> status != 0).isPresent())
                .map(TracedProcess::pid)
                .collect(Collectors.toCollection(HashSet::new));
        List<Failure> candidates = traced.failures().stream()
                .filter(failure -> failed.contains(failure.pid()))
                .filter(failure -> !failure.routine() && !failure.passedOver())
                .filter(failure -> kind(evidence, failure).isPresent())
                .toList();
        List<Failure> refused = candidates.stream()
                .filter(failure -> !wouldHaveMade(failure, candidates))
                .toList();
        RefusalMessages messages = RefusalMessages.of(evidence, refused);
        Set<Integer> last = traced.lastToFail();
        return new Refusals(refused.stream()
                .map(failure -> refusal(evidence, failure, last, messages))
                .toList());
    }

    /// The path is missing because the same process was not allowed to create it.
    private static boolean wouldHaveMade(Failure missing, List<Failure> all) {
        return RefusalKind.of(missing)
                        .filter(kind -> kind == RefusalKind.MISSING)
                        .isPresent()
                && all.stream()
                        .filter(other ->
                                other.pid() == missing.pid() && other.path().equals(missing.path()))
                        .anyMatch(other -> RefusalKind.of(other)
                                .filter(kind -> kind != RefusalKind.MISSING)
                                .isPresent());
    }

    /// A temporary container has mounts read-only. Where the container's user may not write to such a mount anyway, its
    /// own call fails too, with another error.
    private static Optional<RefusalKind> kind(Evidence evidence, Failure failure) {
        return RefusalKind.of(failure)
                .map(kind -> closed(evidence, failure).isPresent() ? RefusalKind.ACCESS : kind)
                .map(kind -> kind == RefusalKind.ACCESS && byProfile(evidence, failure) ? RefusalKind.PRIVILEGE : kind)
                .filter(kind -> kind == RefusalKind.ACCESS || own(evidence, kind, failure));
    }

    /// Owner and mode of a file refuse with EACCES. A seccomp profile refuses with EPERM.
    private static boolean byProfile(Evidence evidence, Failure failure) {
        return failure.error().equals("EPERM")
                && evidence.subject().container().host().securityOptions().stream()
                        .anyMatch(option -> option.startsWith("seccomp") && !option.endsWith("unconfined"));
    }

    private static Optional<Citation> closed(Evidence evidence, Failure failure) {
        return failure.error().equals("EROFS")
                        && !MountReading.readOnly(evidence.subject().container(), failure.path())
                ? evidence.get(MountFacts.class).flatMap(mounts -> mounts.closed(failure.path()))
                : Optional.empty();
    }

    /// Not an effect of the temporary container's isolation.
    private static boolean own(Evidence evidence, RefusalKind kind, Failure failure) {
        return switch (kind) {
            case READ_ONLY -> MountReading.readOnly(evidence.subject().container(), failure.path());
            case PRIVILEGE -> {
                var host = evidence.subject().container().host();
                yield !host.privileged() && host.devices().isEmpty();
            }
            default -> true;
        };
    }

    private static Refusal refusal(Evidence evidence, Failure failure, Set<Integer> last, RefusalMessages messages) {
        boolean near = failure.lateByCalls() <= Thresholds.CALLS_AFTER_FAILURE;
        boolean gaveUp =
                near && last.contains(failure.pid()) && !evidence.words().onlyWarned(failure.path());
        Optional<Line> message = messages.about(failure, near);
        return new Refusal(failure, kind(evidence, failure).orElseThrow(), gaveUp, message, closed(evidence, failure));
    }

    /// The last refusal that the program's error report is about.
    public Optional<Refusal> reported() {
        return all.stream().filter(refusal -> refusal.message().isPresent()).reduce((first, second) -> second);
    }

    /// The same, of this kind.
    public Optional<Refusal> reported(RefusalKind kind) {
        return reported().filter(refusal -> refusal.kind() == kind);
    }

    /// The last refusal over which a process gave up, if it is of this kind.
    public Optional<Refusal> gaveUpOver(RefusalKind kind) {
        return all.stream()
                .filter(Refusal::gaveUp)
                .reduce((first, second) -> second)
                .filter(refusal -> refusal.kind() == kind);
    }

    /// The last refusal of this kind. While there is one, the cause is not ruled out.
    public Optional<Refusal> standing(RefusalKind kind) {
        return all.stream().filter(refusal -> refusal.kind() == kind).reduce((first, second) -> second);
    }
}
