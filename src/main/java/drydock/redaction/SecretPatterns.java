package drydock.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Patterns for secrets that are recognisable by their format. Group 1 of each pattern is masked.
///
/// Patterns start at a fixed character and their lengths are bounded: otherwise a hostile line would take quadratic
/// time.
final class SecretPatterns {
    /// A format, and the kind under which it is counted.
    ///
    /// @param hint   a text in lower case that every match contains, so that most lines cost almost nothing
    /// @param offset position of the hint in a match; [#ANYWHERE] if it varies
    /// @param reason why it is considered a secret, in words
    record Shape(String kind, String hint, int offset, String reason, Pattern pattern) {
        /// Whether it matches from a position on; if possible, tried only around its hint.
        ///
        /// @param low the whole text in lower case
        boolean findIn(Matcher matcher, String low, int from) {
            int length = matcher.regionEnd();
            if (offset == ANYWHERE || low.length() != length) {
                return from <= length && matcher.region(from, length).find();
            }
            int at = low.indexOf(hint, from + offset);
            while (at >= 0 && !matcher.region(at - offset, length).lookingAt()) {
                at = low.indexOf(hint, at + 1);
            }
            return at >= 0;
        }
    }

    static final int ANYWHERE = -1;

    private static final String URL = "it is the password in a URL";
    private static final String HEADER = "it is part of an authorization header";
    private static final String TOKEN = "it has the format of a known access token";
    private static final String OPTION = "it is in the place of a password in a command or a configuration";

    /// The start of a word, also after an escape such as the `\\n` of a trace, whose letter does not belong to it, or
    /// after a colour code.
    static final String BEGIN =
            "(?:(?<![A-Za-z0-9_\\\\])|(?<=\\\\[nrtfv])|(?<=\\\\[0-7]{1,3})" + "|(?<=\\[[0-9;]{0,8}m))";

    /// Spaces and line ends, also in a trace's notation.
    private static final String GAP = "(?:\\s|\\\\[nrt]){1,5}";

    private static final String ADDRESSED = "[A-Za-z0-9_.-]{1,80}:([^\\s\"'‹@]{1,200})@";

    private static final List<Shape> OWN = List.of(
            shape(
                    "private key",
                    "-----begin",
                    0,
                    "it is the body of a private key",
                    "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----((?s:.{1,20000}?))(?=-----END|$)"),
            shape("url password", "://", 1, URL, "[a-zA-Z]://[^\\s:/@\"']{0,80}:([^\\s/@\"'‹]+)@"),
            shape(
                    "url password",
                    "://",
                    1,
                    URL,
                    "[a-zA-Z]://[^\\s:/@\"']{0,80}:([^\\s@\"'‹]{1,200}?)@(?=[\\w.-]{1,80}[:/])"),
            shape(
                    "url token",
                    "://",
                    1,
                    "it is the user in a URL and looks like a token",
                    "[a-zA-Z]://((?=[A-Za-z_-]{0,60}\\d)[A-Za-z0-9_-]{20,200})@"),
            shape("url signature", "sig=", 1, "it is the signature of a URL", "(?i)[?&]sig=([^&\\s\"'‹]{8,})"),
            shape(
                    "url signature",
                    "-signature=",
                    "it is the signature of a URL",
                    "(?i)[?&]x-(?:amz|goog)-signature=([^&\\s\"'‹]{8,})"),
            shape(
                    "authorization header",
                    "authorization",
                    0,
                    HEADER,
                    "(?i)" + BEGIN
                            + "authorization[\"']?\\s{0,5}[:=]\\s{0,5}\\\\{0,3}[\"']?(?:[A-Za-z][A-Za-z0-9-]{0,20}\\s{1,3})?([^\\s\"',;\\\\‹]{4,})"),
            shape(
                    "authorization header",
                    "bearer",
                    0,
                    HEADER,
                    "(?i)" + BEGIN + "bearer\\s{1,3}([A-Za-z0-9._~+/-]{16,}=*)"),
            shape(
                    "cookie",
                    "cookie",
                    0,
                    "it is part of a cookie header",
                    "(?i)" + BEGIN + "cookie[\"']?\\s{0,5}:\\s{0,5}\\\\{0,3}[\"']?([^\\r\\n\"'‹]*=[^\\r\\n\"'‹]+)"),
            shape(
                    "JSON web token",
                    "eyj",
                    0,
                    "it has the format of a JSON web token",
                    BEGIN + "(eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*)"),
            token("gh", "gh[pousr]_[A-Za-z0-9]{20,}"),
            token("github_pat_", "github_pat_[A-Za-z0-9_]{20,}"),
            token("gl", "gl(?:pat|dt|rt|ptt|ft|soat|agent|cbt|imt)-[A-Za-z0-9_-]{16,}"),
            token("xox", "xox[abeposr]-[A-Za-z0-9-]{10,}"),
            token("xapp-", "xapp-[A-Za-z0-9-]{10,}"),
            token("ia", 2, "A[KSB]IA[A-Z0-9]{16}"),
            token("acca", "ACCA[A-Z0-9]{16}"),
            token("sk-", "sk-[A-Za-z0-9_-]{20,}"),
            token("k_", 1, "[rs]k_(?:live|test)_[A-Za-z0-9]{10,}"),
            token("whsec_", "whsec_[A-Za-z0-9+/]{16,}"),
            token("aiza", "AIza[A-Za-z0-9_-]{30,}"),
            token("ya29", "ya29\\.[A-Za-z0-9_-]{20,}"),
            token("npm_", "npm_[A-Za-z0-9]{30,}"),
            token("pypi-", "pypi-[A-Za-z0-9_-]{30,}"),
            token("sg.", "SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"),
            token("hf_", "hf_[A-Za-z0-9]{20,}"),
            token("_v1_", 3, "do[opr]_v1_[a-f0-9]{40,}"),
            token("dckr_", "dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}"),
            token("hv", "hv[sbr]\\.[A-Za-z0-9_-]{20,}"),
            token("age-secret-key", "AGE-SECRET-KEY-1[A-Z0-9]{40,}"),
            token("gls", "gls?a_[A-Za-z0-9_]{30,}"),
            token("nrak-", "NRAK-[A-Z0-9]{20,}"),
            token("shp", "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
            token("atatt", "ATATT3[A-Za-z0-9_=-]{40,}"),
            token("dapi", "dapi[a-f0-9]{32}"),
            token("lin_", "lin_api_[A-Za-z0-9]{30,}"),
            token("hooks.slack.com", ANYWHERE, "(?<=hooks\\.slack\\.com/)(?:services|workflows)/[A-Za-z0-9/_-]{16,}"),
            token("/api/webhooks/", ANYWHERE, "(?<=/api/webhooks/)\\d{5,25}/[A-Za-z0-9_-]{20,}"),
            shape(
                    "password hash",
                    "$",
                    0,
                    "it is the hash of a password",
                    BEGIN + "\\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|sha1|argon2(?:id|i|d)|scrypt|pbkdf2[a-z0-9-]{0,10})\\$"
                            + "([./A-Za-z0-9=,+-][./A-Za-z0-9$=,+-]{19,})"),
            token(":aa", ANYWHERE, "\\d{6,12}:AA[A-Za-z0-9_-]{32,34}"),
            shape(
                    "option",
                    "--",
                    0,
                    OPTION,
                    "(?i)(?<![^\\s\"'\\[,])--[a-z0-9_.-]{0,40}"
                            + "(?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)"
                            + "(?:\"?,?\\s{1,5}\"?|\\\\?\",\\\\?\")((?=[^\\s\"',\\]]*[^A-Za-z\\s\"',\\].:;\\\\])[^\\s\"',\\]‹\\\\-][^\\s\"',\\]‹\\\\]*)"),
            shape(
                    "option",
                    "curl",
                    0,
                    OPTION,
                    "(?i)" + BEGIN
                            + "curl\\b[^\\n]{0,300}?\\s(?:-u|--user)[ =]?[\"']?[^\\s:\"']{1,80}:([^\\s\"'‹]{3,})"),
            shape("configuration", "requirepass", 0, OPTION, "(?i)" + BEGIN + "requirepass\\s{1,5}\"?([^\\s\"‹]{3,})"),
            shape("configuration", "masterauth", 0, OPTION, "(?i)" + BEGIN + "masterauth\\s{1,5}\"?([^\\s\"‹]{3,})"),
            shape("configuration", "password", 0, OPTION, "(?i)" + BEGIN + "password\\s{1,5}'([^'‹]{1,200})'"),
            shape(
                    "configuration",
                    "login",
                    0,
                    OPTION,
                    "(?i)" + BEGIN + "login" + GAP + "\\S{1,80}?" + GAP + "password" + GAP + "([^\\s\\\\\"‹]{3,})"),
            shape(
                    "password file",
                    ":",
                    0,
                    "it is the password of a database user",
                    ":(?<=[\\w*.-]:)(?:\\d{2,5}|\\*):[A-Za-z*][\\w*.-]{0,62}:[A-Za-z*][\\w.*-]{0,62}:"
                            + "((?=[^\\s:]{0,60}[\\d#!$%^&*+~?])(?=[^\\s:]{0,60}[A-Za-z])[^\\s:\"'\\\\‹/]{8,})(?![:/])"),
            shape("connection string", "@tcp", OPTION, BEGIN + ADDRESSED + "tcp6?\\("),
            shape("connection string", "@unix", OPTION, BEGIN + ADDRESSED + "unix\\("),
            shape("connection string", "jdbc:oracle", 0, OPTION, "jdbc:oracle:thin:[^/\\s]{1,80}/([^@\\s‹]{1,200})@"),
            shape(
                    "connection string",
                    "accountkey=",
                    0,
                    "it gives access to a storage account",
                    "(?i)accountkey=([^;\\s\"‹]+)"),
            shape(
                    "connection string",
                    "sharedaccess",
                    0,
                    "it gives access to a storage account",
                    "(?i)sharedaccess(?:key|signature)=([^;\\s\"‹]+)"));

    /// The patterns of this class and of the tables.
    static final List<Shape> ALL =
            Stream.concat(OWN.stream(), SecretTables.all().stream()).toList();

    static final Pattern KEY_BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----");
    static final Pattern KEY_END = Pattern.compile("-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----");

    private SecretPatterns() {}

    private static Shape shape(String kind, String hint, String reason, String pattern) {
        return shape(kind, hint, ANYWHERE, reason, pattern);
    }

    private static Shape shape(String kind, String hint, int offset, String reason, String pattern) {
        return new Shape(kind, hint, offset, reason, Pattern.compile(pattern));
    }

    /// A pattern that starts with its hint.
    private static Shape token(String hint, String pattern) {
        return token(hint, 0, pattern);
    }

    private static Shape token(String hint, int offset, String pattern) {
        return shape("access token", hint, offset, TOKEN, BEGIN + "(" + pattern + ")");
    }
}
