package drydock.cause;

import drydock.fact.RunFacts;
import drydock.model.Fix;
import drydock.model.Network;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A service the program needs is there, and refuses it: its login, the database it asks for, or one more client.
final class DependencyRefusal implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "(?:password|peer|ident|md5|scram[\\w-]*|gssapi|certificate|ldap|pam) authentication failed for (?:user|role) [\"']?(?<user>[^\"'\\s]+)",
            "(?:no pg_hba\\.conf entry|pg_hba\\.conf rejects connection) for host .{0,60}user \"(?<user>[^\"]+)\"",
            "role \"(?<user>[^\"]+)\" (?:does not exist|is not permitted to log in)",
            "access denied for user '(?<user>[^']*)'",
            "login failed for user '(?<user>[^']*)'",
            "\\b(?:WRONGPASS|NOAUTH)\\b|invalid username-password pair",
            "\\b(?:authentication|login) (?:was |is |has )?(?:failed|refused|rejected|unsuccessful)\\b",
            "\\b(?:auth(?:entication)?|login)(?: failed| failure| error)[:;,] ?.{0,40}(?:password|credential|user|token|key)",
            "\\b(?:failed|unable|could not|cannot|couldn't) to (?:authenticate|log ?in)\\b",
            "\\b(?:invalid|incorrect|wrong|bad|expired|revoked) (?:credentials?|password|user ?name or password|api[ _-]?key"
                    + "|access[ _-]?key|(?:access|auth|bearer|api|security|session)[ _-]?token)\\b",
            "\\b(?:credentials?|password|api[ _-]?key|access[ _-]?key|(?:access|auth|bearer|api|security)[ _-]?token)"
                    + " (?:is|are|was|were|has|have)(?: been)? (?:invalid|incorrect|wrong|expired|revoked|not valid|rejected)\\b",
            "\\b401\\b.{0,20}unauthori[sz]ed|\\bunauthori[sz]ed\\b.{0,20}\\b401\\b|\\bstatus(?: ?code)?[ :=]+401\\b",
            "\\bdatabase \"(?<database>[^\"]+)\" does not exist",
            "\\bunknown database '(?<database>[^']+)'",
            "cannot open database \"(?<database>[^\"]+)\" requested by the login",
            "(?<full>too many (?:clients|connections)\\b|max(?:imum)? number of clients reached|remaining connection slots are reserved)");
    private static final Pattern SECRET = Pattern.compile(
            "(?:^|_)(?:PASS(?:WORD|WD)?|PWD|SECRET|TOKEN|(?:API|ACCESS)_?KEY|CREDENTIALS?)(?:_|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLIENT = Pattern.compile(
            "\\b(?:for|from|of|by) (?:the |a |this )?(?:client|peer|visitor|remote|browser|device|session|\\[?\\d{1,3}(?:\\.\\d{1,3}){3})"
                    + "|\\b(?:client|peer|remote|rhost|ip)[ :=]+\\[?\\d{1,3}(?:\\.\\d{1,3}){3}",
            Pattern.CASE_INSENSITIVE);
    private static final String VOLUME = "If the service is a database container: its image takes user, password and"
            + " database from the environment only while its data volume is empty. After a change there, change them"
            + " in the database itself, or start over with an empty volume if its data may go.";
    private static final Ruling RULING = new Ruling(
            "A service the program needs answers, and refuses it: its login, its database, or one more client.",
            "What the service said, as the program passes it on. Throwaways have no network, so they reach no service.");

    @Override
    public String id() {
        return "dependency-refusal";
    }

    @Override
    public String title() {
        return "Refused by a dependency";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    /// What a service says of its own clients is no reason for its own end.
    @Override
    public boolean accepts(MatchResult match, String line, Situation situation) {
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

    /// With the container's own network a throwaway reaches the same service.
    private static boolean saidAgain(Evidence evidence) {
        return evidence.subject().network() == Network.AS_CONFIGURED
                && evidence.get(RunFacts.class).filter(RunFacts::reproduced).isPresent();
    }

    private static String explanation(Evidence evidence, Said said) {
        String refused = "The service it needs ";
        if (!said.part("full").isEmpty()) {
            return refused + "takes no more clients.";
        }
        String database = said.part("database");
        if (!database.isEmpty()) {
            return refused + "has no database `" + database + "`" + Settings.naming(evidence, database) + ".";
        }
        String user = said.part("user");
        String whose = user.isEmpty() ? "the login" : "the login of `" + user + "`" + Settings.naming(evidence, user);
        return refused + "refuses " + whose + ".";
    }

    private static List<Fix> fixes(Evidence evidence, Said said) {
        if (!said.part("full").isEmpty()) {
            return List.of(
                    Fix.of("Find who holds the connections (leaked ones, pools of other programs), and make the pools"
                            + " smaller before you raise the service's limit."));
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
        String held =
                secrets.isEmpty() ? "the credentials it was given" : "what " + String.join(", ", secrets) + " holds";
        String whose = user.isEmpty() ? "what the service expects" : "what the service has for `" + user + "`";
        return Fix.of("The network is fine: compare " + held + " with " + whose
                + "; look for quotes, blanks and line ends that became part of a value.");
    }
}
