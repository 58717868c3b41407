package drydock.redaction;

import java.util.List;
import java.util.regex.Pattern;

/// Secrets that show by their shape, wherever they stand. Group 1 of each pattern is what is masked.
final class Shapes {
    /// One shape and the kind it is counted as.
    record Shape(String kind, Pattern pattern) {}

    /// How names of secrets end. Patterns start here or at a fixed sign, and lengths are bounded: a hostile line would
    /// else take time by the square of its length.
    private static final String NAME =
            "(?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)";

    static final List<Shape> ALL = List.of(
            shape("url password", "[a-zA-Z]://[^\\s:/@\"']{0,80}:([^\\s/@\"'‹]+)@"),
            shape(
                    "authorization header",
                    "(?i)\\b(?:proxy-)?authorization\\s{0,5}[:=]\\s{0,5}\"?(?:bearer|basic|token|digest)\\s+([^\\s\"',;‹]+)"),
            shape("authorization header", "(?i)\\bbearer\\s+([A-Za-z0-9._~+/-]{16,}=*)"),
            shape("cookie", "(?i)\\b(?:set-)?cookie\\s{0,5}:\\s{0,5}([^\\r\\n\"‹]+)"),
            shape("JSON web token", "\\b(eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*)"),
            shape(
                    "access token",
                    "\\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}"
                            + "|xox[abposr]-[A-Za-z0-9-]{10,}|(?:AKIA|ASIA)[A-Z0-9]{16}|sk-[A-Za-z0-9_-]{20,}"
                            + "|[rs]k_(?:live|test)_[A-Za-z0-9]{10,}|AIza[A-Za-z0-9_-]{30,}|npm_[A-Za-z0-9]{30,}"
                            + "|SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}|hf_[A-Za-z0-9]{20,}|dop_v1_[a-f0-9]{40,})"),
            // "--token is required" must survive: after a space only what does not look like a plain word.
            shape(
                    "option",
                    "(?i)(?<![^\\s\"'\\[,])--[a-z0-9_.-]{0,40}" + NAME
                            + "\"?,?\\s{1,5}\"?((?=[^\\s\"',\\]]*[^A-Za-z\\s\"',\\].:;])[^\\s\"',\\]‹-][^\\s\"',\\]‹]*)"),
            shape("assignment", "(?i)" + NAME + "\"?\\s{0,5}[=:]\\s{0,5}\"([^\"‹]{4,})\""),
            shape("assignment", "(?i)" + NAME + "=([^\\s\"'&;,)‹]{4,})"),
            shape("storage key", "(?i)\\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=([^;\\s\"‹]+)"));

    static final Pattern KEY_BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----");
    static final Pattern KEY_END = Pattern.compile("-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----");

    private Shapes() {}

    private static Shape shape(String kind, String pattern) {
        return new Shape(kind, Pattern.compile(pattern));
    }
}
