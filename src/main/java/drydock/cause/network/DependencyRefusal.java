package drydock.cause.network;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.NamingVariable;
import drydock.fact.RunFacts;
import drydock.model.Fix;
import drydock.model.Network;
import drydock.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A service that the program needs refuses it: its login, its database, or one more client.
public final class DependencyRefusal implements PatternCause {
    private static final Pattern SECRET = Pattern.compile(
            "(?:^|_)(?:PASS(?:WORD|WD)?|PWD|SECRET|TOKEN|(?:API|ACCESS)_?KEY|CREDENTIALS?)(?:_|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLIENT = Pattern.compile(
            "\\b(?<!number )(?:for|from|of|by) (?:the |a |this )?(?:client|peer|visitor|remote|browser|device|session|\\[?\\d{1,3}(?:\\.\\d{1,3}){3})"
                    + "|\\b(?:client|peer|remote|rhost|ip)[ :=]+\\[?\\d{1,3}(?:\\.\\d{1,3}){3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<name>\\w+)=(?<kind>redis|postgres|mysql|mariadb|amqp|mongodb|kafka|nats|mqtt)\\w*(?:\\+\\w+)?://.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String VOLUME =
            "Change them in the database itself, or start with an empty volume if its data may be deleted. The"
                    + " image of a database reads user, password and database from the environment only while its data"
                    + " volume is empty.";
    private static final CauseInfo INFO = CauseInfo.of("dependency-refusal");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// A service's message about its clients is not the reason for its own end.
    @Override
    public boolean accepts(MatchResult match, String line, ContainerOutcome situation) {
        return !CLIENT.matcher(line).find();
    }

    @Override
    public boolean mayBeAwaited() {
        return true;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> saidAgain(evidence),
                said -> explanation(evidence, said),
                said -> fixes(evidence, said));
    }

    /// With the container's own network a temporary container reaches the same service.
    private static boolean saidAgain(Evidence evidence) {
        return evidence.subject().network() == Network.AS_CONFIGURED
                && evidence.get(RunFacts.class).filter(RunFacts::reproduced).isPresent();
    }

    private static String explanation(Evidence evidence, Mention said) {
        String refused = "The service it needs ";
        if (!said.part("full").isEmpty()) {
            return refused + "accepts no more clients.";
        }
        if (!said.part("writes").isEmpty()) {
            return refused + "takes no writes: `" + said.part("writes") + "`.";
        }
        String database = said.part("database");
        if (!database.isEmpty()) {
            return refused + "has no database `" + database + "`" + NamingVariable.naming(evidence, database) + ".";
        }
        String user = said.part("user");
        Optional<String> variable = user.isEmpty() ? variable(evidence, said) : Optional.empty();
        if (variable.isPresent()) {
            return refused + "refuses the login. The variable `" + variable.get() + "` has its address.";
        }
        String whose =
                user.isEmpty() ? "the login" : "the login of `" + user + "`" + NamingVariable.naming(evidence, user);
        return refused + "refuses " + whose + ".";
    }

    /// The only variable with a URL of the kind of service that the message names, such as `redis://cache:6379/0`.
    private static Optional<String> variable(Evidence evidence, Mention said) {
        String line = said.line().text().toLowerCase(Locale.ROOT);
        List<String> named = evidence.subject().container().config().environment().stream()
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .filter(url -> line.contains(url.group("kind").toLowerCase(Locale.ROOT)))
                .map(url -> url.group("name"))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        if (!said.part("full").isEmpty()) {
            return List.of(Fix.of(
                    "Find the owners of the open connections (leaks, pools of other programs), and reduce the pools"
                            + " before you raise the service's limit."));
        }
        if (!said.part("writes").isEmpty()) {
            return List.of(Fix.of("Look at the service's own log and settings: it is a replica, is set to read-only, or"
                    + " can't save its data. If it is a replica, give the program the address of the primary."));
        }
        String database = said.part("database");
        if (!database.isEmpty()) {
            return List.of(
                    Fix.of("Create the database `" + database + "` there, or correct the setting that names it."));
        }
        return List.of(credentials(evidence, said.part("user")), Fix.of(VOLUME));
    }

    private static Fix credentials(Evidence evidence, String user) {
        List<String> secrets = evidence.subject().container().config().environment().stream()
                .filter(entry -> entry.indexOf('=') > 0)
                .map(entry -> entry.substring(0, entry.indexOf('=')))
                .filter(name -> SECRET.matcher(name).find())
                .map(name -> "`" + name + "`")
                .toList();
        String held = secrets.isEmpty() ? "the credentials" : "the value of " + String.join(", ", secrets);
        String whose = user.isEmpty() ? "the service's settings" : "the service's settings for `" + user + "`";
        return Fix.of("Compare " + held + " with " + whose
                + ". Look for quotes, blanks and line endings that became part of a value. The network works.");
    }
}
