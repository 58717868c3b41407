package drydock.cause.network;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.RefusalKind;
import drydock.cause.reading.StackTrace;
import drydock.cause.setting.PermissionDenied;
import drydock.fact.LogFacts.Line;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The program may not bind a port below the first unprivileged one.
public final class PrivilegedPort implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("privileged-port");
    /// Without a path.
    private static final Pattern DENIED = Pattern.compile("(?i)(?:permission denied|EACCES)(?!.*\\s['\"]?/\\w)");

    /// A bind that was refused, without a path.
    private static final Pattern BIND_DENIED = Pattern.compile(
            "(?i)^(?!.*[\\s'\"(]/\\w)(?:.*\\b(?:bind|listen)\\w*\\b.*(?:permission denied|EACCES|errno 13)"
                    + "|.*(?:permission denied|EACCES).*\\bbind)");

    private static final int FIRST_UNPRIVILEGED = 1024;

    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return unnamed(evidence)
                .or(() -> worded(evidence))
                .or(() -> wordless(evidence))
                .orElseGet(() -> RULING.said(
                        evidence,
                        this,
                        said -> bindRefused(evidence),
                        said -> "The program may not listen on `" + said.what() + "` as " + user(evidence)
                                + ": the port is below the first unprivileged one.",
                        said -> fixes(evidence)));
    }

    /// Some runtimes only say "Permission denied". The trace shows the refused call.
    private static Optional<Verdict> unnamed(Evidence evidence) {
        Optional<Line> decisive = evidence.words()
                .decisive()
                .filter(said ->
                        said.cause() instanceof PermissionDenied && said.what().isEmpty())
                .map(Mention::line);
        Optional<Line> uncaught = evidence.words()
                .uncaught()
                .map(StackTrace::message)
                .filter(line -> DENIED.matcher(line.text()).find());
        return decisive.or(() -> uncaught)
                .flatMap(said -> refused(evidence)
                        .map(bind -> RULING.confirmed(
                                "The program may not listen on a port below the first unprivileged one as "
                                        + user(evidence) + ": the kernel refuses its bind.",
                                List.of(
                                        said.citation(),
                                        bind.citation(),
                                        evidence.situation().state()),
                                fixes(evidence))));
    }

    /// The message is about a bind without a path, and a setting names a low port. The trace may not reach the bind.
    private static Optional<Verdict> worded(Evidence evidence) {
        return evidence.words().lastWords().stream()
                .filter(line -> BIND_DENIED.matcher(line.text()).find())
                .filter(_ -> evidence.situation().failedWithStatus())
                .reduce((first, last) -> last)
                .flatMap(line -> ConfiguredPort.of(evidence, port -> port < FIRST_UNPRIVILEGED)
                        .map(port -> RULING.likely(
                                "The program may not listen on port " + port.number() + " (" + port.setting() + ") as "
                                        + user(evidence) + ": the port is below the first unprivileged one.",
                                List.of(line.citation(), evidence.situation().state()),
                                fixes(evidence))));
    }

    /// The program gives up over the port and says it in words of its own.
    private static Optional<Verdict> wordless(Evidence evidence) {
        return evidence.refusals()
                .gaveUpOver(RefusalKind.PORT)
                .filter(_ -> evidence.words().decisive().isEmpty())
                .map(refusal -> RULING.likely(
                        "The program may not listen on `" + refusal.object() + "` as " + user(evidence)
                                + ": the kernel refuses its bind, and the program ends shortly after.",
                        List.of(
                                refusal.call().citation(),
                                evidence.words().last(),
                                evidence.situation().state()),
                        fixes(evidence)));
    }

    private static boolean bindRefused(Evidence evidence) {
        return refused(evidence).isPresent();
    }

    /// The bind that the kernel refused.
    public static Optional<Failure> refused(Evidence evidence) {
        return evidence.traced()
                .failure(failure ->
                        failure.call().equals("bind") && failure.error().equals("EACCES"));
    }

    private static String user(Evidence evidence) {
        String user = evidence.subject().container().config().user();
        return user.isEmpty() ? "root without the capability" : "`" + user + "`";
    }

    /// The refused port, or the one of HTTP where it is not known.
    private static String port(Evidence evidence) {
        return evidence.traced().connections().stream()
                .filter(connection ->
                        connection.call().equals("bind") && connection.error().equals("EACCES"))
                .map(connection -> connection.address().replaceFirst(".*:", ""))
                .filter(port -> port.matches("\\d{1,4}"))
                .reduce((first, last) -> last)
                .or(() -> ConfiguredPort.of(evidence, port -> port < FIRST_UNPRIVILEGED)
                        .map(port -> String.valueOf(port.number())))
                .orElse("80");
    }

    private static String high(Evidence evidence) {
        String port = port(evidence);
        return port.equals("443")
                ? "8443"
                : port.equals("80") ? "8080" : "1" + "0".repeat(Math.max(0, 4 - port.length())) + port;
    }

    private static List<Fix> fixes(Evidence evidence) {
        return List.of(
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Allow low ports for all users of this container.",
                        "yaml",
                        evidence.subject().container().host().networkMode().equals("host")
                                ? "    cap_add: [NET_BIND_SERVICE]"
                                : "    sysctls:\n      net.ipv4.ip_unprivileged_port_start: 0"),
                Fix.of("Or listen on a port above 1023, such as " + high(evidence) + ", and publish it with `-p "
                        + port(evidence) + ":" + high(evidence) + "`."));
    }
}
