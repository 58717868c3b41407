package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// A host name that does not resolve.
final class NameResolutionFailure implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "getaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<what>[\\w.-]+)",
            "could not translate host name \"(?<what>[^\"]+)\"",
            "lookup (?<what>[\\w.-]+)(?: on \\S+)?: (?:no such host|server misbehaving|Temporary failure|i/o timeout)",
            "UnknownHostException: (?<what>[\\w.-]+)",
            "host not found in upstream \"(?<what>[^\":]+)",
            "[Cc]ould not resolve host(?:name)?:? [\"']?(?<what>[\\w.-]+)",
            "(?:could not|cannot|can't|couldn't|unable to|failed to) (?:resolve|look ?up)(?: the)?"
                    + "(?: (?:host ?name|host|server|domain|address|name|upstream|peer))+:? [\"'`‘]?(?<what>[\\w-]+(?:\\.[\\w-]+)*)",
            "Unknown MySQL server host '(?<what>[^']+)\\'",
            "bad address '(?<what>[^']+)\\'",
            "(?:Unknown|unknown) host:? [\"']?(?<what>[\\w.-]+)",
            "(?<what>[\\w-]+(?:\\.[\\w-]+)*)(?::\\d+)?['\")\\]]*: (?:\\(?\\[?(?:Errno|Error) -?\\d+\\]?\\)? ?)?(?:Name or service not known|Temporary failure in name resolution|nodename nor servname|Name does not resolve|No address associated)",
            "Name or service not known|Temporary failure in name resolution|Name does not resolve|nodename nor servname|failed to lookup address information|getaddrinfo failed|No such host is known|gaierror",
            "Failed to resolve '(?<what>[^']+)\\'",
            "unable to resolve host (?:address )?[‘'\"]?(?<what>[\\w.-]+)",
            "Error (?:in|during) DNS resolution.*?(?<what>[\\w.-]+)?");
    private static final Ruling RULING = new Ruling(
            "The program looks for a host whose name does not resolve in the container's network.",
            "The program's own message, and which setting holds the name. Throwaways have no network, so they can't settle it.");

    @Override
    public String id() {
        return "name-resolution-failure";
    }

    @Override
    public String title() {
        return "Name resolution failure";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    @Override
    public boolean mayBeAwaited() {
        return true;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence, this, said -> false, said -> explanation(evidence, said), said -> fixes(evidence, said));
    }

    private static String explanation(Evidence evidence, Said said) {
        return "The host name " + (said.what().isEmpty() ? "it looks for" : "`" + said.what() + "`")
                + " does not resolve where the container runs" + Settings.naming(evidence, said.what()) + ".";
    }

    private static List<Fix> fixes(Evidence evidence, Said said) {
        String mode = evidence.subject().container().host().networkMode();
        boolean bridge = mode.equals("default") || mode.equals("bridge");
        String host = said.what().isEmpty() ? "the host" : "`" + said.what() + "`";
        return List.of(
                bridge
                        ? Fix.of("The container is in the default bridge network, where container names do not resolve:"
                                + " put it and " + host + " into one network of their own (`docker network create`).")
                        : Fix.of("Put the container and " + host
                                + " into the same network, and check the spelling of the"
                                + " service name; a stopped container has no name there either."),
                Fix.of("Let the program wait for " + host + " and try again, instead of ending at the first failure."));
    }
}
