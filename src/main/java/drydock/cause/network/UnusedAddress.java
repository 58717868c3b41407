package drydock.cause.network;

import drydock.cause.Evidence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address in the container's variables that is not the one the program tries: it may not read that variable.
///
/// @param variable such as `BROKER_URI`
/// @param address  host and port, without user and password
record UnusedAddress(String variable, String address) {
    private static final Pattern URL =
            Pattern.compile("(\\w+)=[a-z][\\w+.-]*://(?:[^@/\\s]*@)?([\\w.-]+(?::\\d{1,5})?)(?:[/?].*)?");

    /// Where the program tries its own container, and no setting says so.
    ///
    /// @param tried host and port
    static Optional<UnusedAddress> of(Evidence evidence, String tried) {
        String host = Dependency.host(tried);
        boolean configured = evidence.subject().container().command().stream().anyMatch(word -> word.contains(host))
                || evidence.subject().container().config().environment().stream()
                        .anyMatch(entry -> entry.contains(host));
        return !Dependency.local(tried) || configured
                ? Optional.empty()
                : evidence.subject().container().config().environment().stream()
                        .map(URL::matcher)
                        .filter(Matcher::matches)
                        .filter(found -> !Dependency.local(found.group(2)))
                        .map(found -> new UnusedAddress(found.group(1), found.group(2)))
                        .findFirst();
    }

    /// A sentence with a blank before it.
    String sentence() {
        return " No setting of the container names that address. The variable `" + variable + "` has `" + address
                + "`, so the program may read that from another variable.";
    }
}
