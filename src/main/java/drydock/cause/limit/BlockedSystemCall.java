package drydock.cause.limit;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.crash.FatalSignal;
import drydock.cause.reading.Mention;
import drydock.cause.reading.RefusalKind;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Capabilities;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.HostSettings;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Seccomp, AppArmor or a missing capability refuses a system call.
public final class BlockedSystemCall implements RefusalCause {
    private static final FatalSignal SIGNAL = new FatalSignal("SIGSYS", 31);
    private static final Pattern CALL = Pattern.compile("^\\s*\\d+ +[\\d:.]+ +(\\w+)\\(");
    private static final Pattern CAPABILITY = Pattern.compile("(?:CAP_)?[A-Z]+_[A-Z_]+");
    private static final CauseInfo INFO = CauseInfo.of("blocked-system-call");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.PRIVILEGE;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Citation> killed = SIGNAL.traced(evidence);
        if (evidence.situation().failing()
                && (killed.isPresent() || evidence.situation().signalled(SIGNAL.number()))) {
            return killed(evidence, killed);
        }
        return RULING.saidOrRefused(
                evidence,
                this,
                said -> refused(evidence),
                said -> CAPABILITY.matcher(said.what()).matches()
                        ? "The program needs the capability `" + said.what() + "`, which the container does not have."
                        : explanation(call(evidence, said)),
                said -> CAPABILITY.matcher(said.what()).matches()
                        ? capability(said.what())
                        : fixes(evidence, call(evidence, said)));
    }

    /// A profile may also end the program at a call instead of refusing it.
    private static Verdict killed(Evidence evidence, Optional<Citation> traced) {
        List<Citation> cited = new ArrayList<>();
        Optional<Citation> last = evidence.traced().lastCall().filter(_ -> traced.isPresent());
        last.ifPresent(cited::add);
        traced.ifPresent(cited::add);
        cited.add(evidence.situation().state());
        String call = last.map(line -> CALL.matcher(line.text()))
                .filter(Matcher::find)
                .map(found -> "`" + found.group(1) + "`")
                .orElse("a system call");
        return RULING.agreed(
                traced.isPresent(),
                "The kernel ends the program with SIGSYS at " + call + ": its seccomp profile forbids that call.",
                cited,
                List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Allow " + call
                                        + " in the seccomp profile of the container (`security_opt: seccomp=…`), or"
                                        + " configure the program so that it does not need it. Don't make the container privileged.")));
    }

    private static boolean refused(Evidence evidence) {
        return call(evidence).isPresent();
    }

    private static Optional<Failure> call(Evidence evidence) {
        return evidence.traced()
                .failure(failure -> RefusalKind.of(failure)
                                .filter(kind -> kind == RefusalKind.PRIVILEGE)
                                .isPresent()
                        && !failure.routine());
    }

    /// Its name; empty if the trace does not show it.
    private static String call(Evidence evidence, Mention said) {
        return said.part("call").isEmpty() ? call(evidence).map(Failure::call).orElse("") : said.part("call");
    }

    private static String explanation(String call) {
        return "The kernel refuses "
                + (call.isEmpty() ? "a system call" : "`" + call + "`")
                + " to this container, because of its seccomp profile, a security module or a missing capability.";
    }

    private static List<Fix> capability(String name) {
        String plain = name.replaceFirst("^CAP_", "");
        return List.of(Fix.of(
                FixPlace.START_OPTIONS,
                "Add the capability, and no others, or configure the program so that it does not need it.",
                "diff",
                "+    cap_add: [" + plain + "]"));
    }

    private static List<Fix> fixes(Evidence evidence, String call) {
        List<Fix> fixes = new ArrayList<>(general(call));
        HostSettings host = evidence.subject().container().host();
        Capabilities.neededFor(call)
                .filter(_ -> !host.capDrop().isEmpty())
                .ifPresent(needed -> fixes.addFirst(Fix.of(
                        FixPlace.START_OPTIONS,
                        "Give the container the capabilities back that `" + call + "` and the calls around it need."
                                + " The container drops " + String.join(", ", host.capDrop()) + ".",
                        "yaml",
                        "    cap_add: [" + String.join(", ", needed) + "]")));
        return fixes;
    }

    private static List<Fix> general(String call) {
        return List.of(
                Fix.of("Configure the program so that it does not need "
                        + (call.isEmpty() ? "the call" : "`" + call + "`")
                        + " (browsers and sandboxes have a switch for containers)."),
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Allow only that call if the program needs it: add the capability with `cap_add`, or your own seccomp"
                                + " profile with `security_opt: seccomp=…`. Don't make the container privileged."));
    }
}
