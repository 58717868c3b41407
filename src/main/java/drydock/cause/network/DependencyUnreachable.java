package drydock.cause.network;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.NamingVariable;
import drydock.cause.reading.RejectedValue;
import drydock.cause.reading.Stall;
import drydock.fact.TraceFacts;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// A service that the program needs refuses the connection or does not answer.
public final class DependencyUnreachable implements PatternCause {
    private static final Set<String> IN_VAIN =
            Set.of("ECONNREFUSED", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL");
    private static final CauseInfo INFO = CauseInfo.of("dependency-unreachable");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// A message about waiting says little if the program has ended.
    @Override
    public boolean accepts(MatchResult match, ContainerOutcome situation) {
        return situation.steady() || !match.namedGroups().containsKey("awaits") || match.group("awaits") == null;
    }

    @Override
    public boolean mayBeAwaited() {
        return true;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<RejectedValue> rejected = evidence.reading(RejectedValue.class, RejectedValue::of);
        if (rejected.isPresent()) {
            return rejected.get().excludes(RULING);
        }
        boolean ownLoopback =
                !evidence.subject().container().host().networkMode().matches("host|container:.*");
        Optional<Verdict> wordless = evidence.traced()
                .gaveUpOver("ECONNREFUSED")
                .filter(failure -> ownLoopback && Dependency.local(failure.path()))
                .flatMap(_ -> RULING.wordless(
                        evidence,
                        this,
                        said -> explanation(evidence, said),
                        said -> fixes(evidence, where(evidence, said)),
                        "ECONNREFUSED"));
        return wordless.orElseGet(() -> evidence.words()
                .decisive(this)
                .map(said -> Dependency.of(evidence, where(evidence, said)).supporting(spoken(evidence)))
                .or(() -> evidence.reading(NamedHost.class, NamedHost::of)
                        .filter(named -> named.dependency().resolves())
                        .map(named -> named.verdict(RULING, "It was not ready")))
                .orElseGet(() -> spoken(evidence)));
    }

    private Verdict spoken(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> loopbackRefused(evidence)
                        || Dependency.of(evidence, where(evidence, said)).agrees(),
                said -> explanation(evidence, said),
                said -> fixes(evidence, where(evidence, said)));
    }

    /// A temporary container without a network still has its loopback interface, so a refused connection there is real.
    private static boolean loopbackRefused(Evidence evidence) {
        return evidence.traced().connections().stream()
                .anyMatch(connection -> connection.call().equals("connect")
                        && List.of("ECONNREFUSED", "EADDRNOTAVAIL").contains(connection.error())
                        && Dependency.local(connection.address()));
    }

    private static String explanation(Evidence evidence, Mention said) {
        String where = where(evidence, said);
        String named = NamingVariable.naming(evidence, Dependency.host(where));
        return (where.isEmpty() ? "A service it needs" : "`" + where + "`" + named + (named.isEmpty() ? "" : ","))
                + " refuses the connection or does not answer"
                + Dependency.of(evidence, where).afterColon() + "."
                + UnusedAddress.of(evidence, where).map(UnusedAddress::sentence).orElse("")
                + (evidence.words().standstill() == Stall.WAITING
                        ? " The container runs, but its last output only says that it waits for this."
                        : "");
    }

    /// The program's own name for it, a host of the settings in the same line, or else the address of a failed
    /// connection
    /// in the trace, which does not show the name servers that a temporary container lacks.
    private static String where(Evidence evidence, Mention said) {
        return said.what().isEmpty()
                ? NamedHost.in(evidence, said.line()).orElseGet(() -> traced(evidence))
                : said.what();
    }

    private static String traced(Evidence evidence) {
        return evidence.traced().connections().stream()
                .filter(connection -> connection.call().equals("connect") && IN_VAIN.contains(connection.error()))
                .map(TraceFacts.Connection::address)
                .filter(address -> address.contains(":") && !address.endsWith(":53"))
                .reduce((first, last) -> last)
                .orElse("");
    }

    private static List<Fix> fixes(Evidence evidence, String where) {
        Optional<UnusedAddress> unused = UnusedAddress.of(evidence, where);
        if (unused.isPresent()) {
            return List.of(Fix.of(
                    FixPlace.START_OPTIONS,
                    "Give the variable `" + unused.get().variable()
                            + "` the name that the program reads: see its documentation or its code."));
        }
        if (Dependency.local(where)) {
            return List.of(Fix.of(
                    FixPlace.START_OPTIONS,
                    "Replace `" + where + "` with the name of the service's container, or with"
                            + " `host.docker.internal` (and `--add-host host.docker.internal:host-gateway`) for a service on"
                            + " the host. The address means the container itself."));
        }
        List<Fix> known = Dependency.of(evidence, where).fixes();
        return known.isEmpty()
                ? general(where)
                : Stream.concat(known.stream(), general(where).stream().skip(2)).toList();
    }

    private static List<Fix> general(String where) {
        String service = where.isEmpty() ? "the service" : "`" + where + "`";
        return List.of(
                Fix.of(
                        FixPlace.HOST,
                        "Check that " + service + " runs, is healthy, and listens on that port, and not only on its own"
                                + " loopback address. Both containers must share a network."),
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Start the program after the service is ready.",
                        "yaml",
                        "    depends_on:\n      <service>:\n        condition: service_healthy"),
                Fix.of(FixPlace.PROGRAM, "Let the program retry for a while instead of ending at the first failure."));
    }
}
