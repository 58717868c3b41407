package drydock.cause;

import drydock.fact.TraceFacts;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A service the program needs refuses or does not answer.
final class DependencyUnreachable implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "ECONNREFUSED:? ?(?:connection refused )?(?<what>[\\w.:\\[\\]-]*:\\d+)?",
            "dial \\w+ (?<what>\\S+?:\\d+): (?:connect: )?(?:connection refused|i/o timeout|no route to host|network is unreachable|connection timed out|cannot assign)",
            "connection to server (?:on socket|at) \"(?<what>[^\"]+)\".*(?:failed|refused)",
            "could not connect to server: .*",
            "Is the server running (?:locally|on (?:that )?host \"?(?<what>[^\" ]+))",
            "Can't connect to (?:local )?(?:MySQL|MariaDB) server.*?'(?<what>[^']+)\\'",
            "Connection (?:to )?(?<what>[\\w.-]+:\\d+) (?:refused|timed out)",
            "(?:connect|connecting|connection)\\b.{0,80}?(?<what>[\\w.-]+:\\d{2,5})\\b.{0,120}(?:refused|timed? ?out|unreachable|failed|No route)",
            "(?<what>[\\w.-]+:\\d{2,5})\\b.{0,80}(?:[Cc]onnection refused|[Tt]imed out|[Nn]o route to host|unreachable)",
            "[Cc]onnection refused|ConnectionRefused|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|[Nn]o route to host|[Nn]etwork is unreachable",
            "(?:[Tt]imed? ?out|gave up|giving up|timeout).{0,30}(?:waiting|wait) for (?:the )?(?<what>[\\w.:-]+)",
            "(?<awaits>wait(?:ing)? (?:for|on)) .{0,60}?(?<what>[\\w.-]+:\\d{2,5})\\b",
            "(?<awaits>wait(?:ing)? (?:for|on)) (?:the )?(?:\\w+ )?(?<what>database|db|broker|cache|server|backend|upstream|api"
                    + "|redis|postgres\\w*|my_?sql|mariadb|mongo\\w*|kafka|rabbit\\w*|elastic\\w*)\\b",
            "connect.{0,80}?(?<what>\\[[\\da-fA-F:.]+\\]:\\d+|[\\w.-]+:\\d+).{0,100}cannot assign requested address",
            "cannot assign requested address.{0,40}\\bconnect\\S* for (?<what>\\[[\\da-fA-F:.]+\\]:\\d+|[\\w.-]+:\\d+)",
            "cannot assign requested address.{0,40}\\bconnect\\(2\\)",
            "(?:failed|unable|cannot|can't|could not|couldn't) to (?:connect|reach)(?: to)? (?:the )?(?:database|redis|broker|server|upstream|backend|db)\\b",
            "(?:[Cc]onnection|[Cc]onnect) (?:attempt )?(?:to \\S+ )?timed out",
            "Connection refused \\(os error 111\\)|CommunicationsException|MongoServerSelectionError|NoBrokersAvailable|OperationalError.*connect");
    private static final Set<String> IN_VAIN =
            Set.of("ECONNREFUSED", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL");
    private static final Ruling RULING = new Ruling(
            "The program needs another service, which refuses the connection or does not answer.",
            "The program's own message, and which setting names the service. Throwaways have no network, so only loopback addresses can be settled.");

    @Override
    public String id() {
        return "dependency-unreachable";
    }

    @Override
    public String title() {
        return "Dependency unreachable";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    /// That something is waited for says little of a program that has ended.
    @Override
    public boolean accepts(MatchResult match, Situation situation) {
        return situation.steady() || !match.namedGroups().containsKey("awaits") || match.group("awaits") == null;
    }

    @Override
    public boolean mayBeAwaited() {
        return true;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        boolean ownLoopback =
                !evidence.subject().container().host().networkMode().matches("host|container:.*");
        Optional<Verdict> wordless = evidence.traced()
                .gaveUpOver("ECONNREFUSED")
                .filter(failure -> ownLoopback && local(failure.path()))
                .flatMap(_ -> RULING.wordless(
                        evidence,
                        this,
                        said -> explanation(evidence, said),
                        said -> fixes(where(evidence, said)),
                        "ECONNREFUSED"));
        return wordless.orElseGet(() -> spoken(evidence));
    }

    private Verdict spoken(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> loopbackRefused(evidence),
                said -> explanation(evidence, said),
                said -> fixes(where(evidence, said)));
    }

    /// A throwaway without a network still has its loopback: a refusal there is none of its making.
    private static boolean loopbackRefused(Evidence evidence) {
        return evidence.traced().connections().stream()
                .anyMatch(connection -> connection.call().equals("connect")
                        && List.of("ECONNREFUSED", "EADDRNOTAVAIL").contains(connection.error())
                        && local(connection.address()));
    }

    private static boolean local(String address) {
        return address.startsWith("127.") || address.startsWith("[::1]") || address.startsWith("localhost");
    }

    private static String explanation(Evidence evidence, Said said) {
        String where = where(evidence, said);
        String named = Settings.naming(evidence, host(where));
        return (where.isEmpty() ? "A service it needs" : "`" + where + "`" + named + (named.isEmpty() ? "" : ","))
                + " refuses the connection or does not answer."
                + (evidence.words().standstill() == Standstill.WAITING
                        ? " The container runs, but for that it waits, and it says nothing else any more."
                        : "");
    }

    /// As the program names it, or else where the trace saw it try in vain.
    private static String where(Evidence evidence, Said said) {
        return said.what().isEmpty()
                ? evidence.traced().connections().stream()
                        .filter(connection ->
                                connection.call().equals("connect") && IN_VAIN.contains(connection.error()))
                        .map(TraceFacts.Connection::address)
                        .filter(address -> address.contains(":"))
                        .reduce((first, last) -> last)
                        .orElse("")
                : said.what();
    }

    private static String host(String address) {
        int colon = address.lastIndexOf(':');
        return colon > 0 ? address.substring(0, colon) : address;
    }

    private static List<Fix> fixes(String where) {
        if (local(where)) {
            return List.of(Fix.of("`" + where + "` is the container itself, not the host or another container: name the"
                    + " service's container instead, or `host.docker.internal` (with"
                    + " `--add-host host.docker.internal:host-gateway`) for a service on the host."));
        }
        String service = where.isEmpty() ? "the service" : "`" + where + "`";
        return List.of(
                Fix.of("Check that " + service + " runs, is healthy, and listens on that port and not only on its own"
                        + " loopback; both containers must share a network."),
                new Fix(
                        "Start only after it is ready.",
                        "yaml",
                        "    depends_on:\n      <service>:\n        condition: service_healthy"),
                Fix.of("Let the program try again for a while, instead of ending at the first failure."));
    }
}
