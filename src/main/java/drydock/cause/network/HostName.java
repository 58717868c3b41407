package drydock.cause.network;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells words that can name a host from others that stand where a message has the host's name.
final class HostName {
    /// RFC 1123, section 2.1, and underscores, which container names have.
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9_](?:[\\w-]{0,62})(?:\\.[A-Za-z0-9_](?:[\\w-]{0,62}))*\\.?");

    private static final Pattern AMOUNT = Pattern.compile("\\d+(?:\\.\\d+)?(?:ns|us|ms|s|m|h|d|sec|min|seconds?)?");
    private static final Pattern ERROR = Pattern.compile("(?i).*(?:error|exception|failure|warning)");
    private static final Set<String> WORDS = Set.of(
            "a",
            "address",
            "an",
            "and",
            "at",
            "domain",
            "errno",
            "for",
            "from",
            "host",
            "hostname",
            "in",
            "information",
            "it",
            "name",
            "not",
            "of",
            "on",
            "or",
            "server",
            "that",
            "the",
            "this",
            "to",
            "upstream",
            "with");

    private HostName() {}

    static boolean plausible(String word) {
        return NAME.matcher(word).matches()
                && !AMOUNT.matcher(word).matches()
                && !ERROR.matcher(word).matches()
                && !WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
