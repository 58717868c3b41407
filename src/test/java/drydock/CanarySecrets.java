package drydock;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The secrets that the canary carries, by the place each is planted in.
///
/// Made up, and put together at run time, so that no scanner takes them for a leak.
final class CanarySecrets {
    private static final String DIGITS = "81hGx0Qe27LrTz5Vb93KcWm64YpNd1Js0RfUa8Ht";
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        variables();
        connections();
        commands();
        headers();
        tokens();
        files();
        secretFiles();
        keys();
    }

    private CanarySecrets() {}

    private static void variables() {
        ALL.put("variable", "Vq7-mW2/xK9+vR4\"t");
        ALL.put("variable with signs", "bK7\\slash'Qu0te-ünïc0de");
        ALL.put("variable of several lines", "f1rstL1ne-Secr3t\nsec0ndL1ne-Secr3t");
        ALL.put("variable in three pieces", "tHr33p1ecesOfOneT0kenXyZ");
        ALL.put("variable of the image", "ImG8k2mWq0zTr5");
        ALL.put("variable of the script", "sCr1ptAdm1nPw");
        ALL.put("AWS secret", "wJa1rXUtnFEMI/K7MDENG/bPxRfiCYcanaryKEYz");
        ALL.put("registry", "Y2k6cmVnMXN0cnlQYXNzdzByZA==");
        ALL.put("note", "n0tePassw0rd55");
    }

    private static void connections() {
        ALL.put("password of a URL", "uRl4pwKz81");
        ALL.put("password of a URL without a user", "r3d1sUrlPw82");
        ALL.put("password of a URL with two schemes", "m0ng0UrlPw83");
        ALL.put("password of a URL with an escape", "am%40qpUrlPw84");
        ALL.put("password of a repository's URL", "g1tUrlPw85xQ");
        ALL.put("password of a proxy", "pr0xyUrlPw86");
        ALL.put("SQL Server", "aD0netPw87;Q".replace(";", "-"));
        ALL.put("key and value", "cOnn9str1ngPw");
        ALL.put("JDBC", "jdbcUrlPw88kQ");
        ALL.put("Go's MySQL", "g0mysqlPw89tZ");
        ALL.put("storage account", DIGITS + "sT0rageAcc0unt==");
    }

    private static void commands() {
        ALL.put("argument with =", "aRg1KeyValue77");
        ALL.put("argument after a blank", "aRg2PassValue88");
        ALL.put("argument -p", "aRg3WithoutBlank89");
        ALL.put("argument of the entrypoint", "enTryArgS3cret90");
        ALL.put("label", "lAb3lT0kenValue");
        ALL.put("label of the image", "lAb3l0fTheImage91");
        ALL.put("build argument", "bU1ldArgTok3n99");
        ALL.put("URL in a build argument", "bU1ldUrlPw98");
        ALL.put("header of a build step", "bU1ldHead3rT0ken-97");
        ALL.put("URL of a build step", "bU1ldStepUrlPw96");
        ALL.put("-p option of a build step", "bU1ldMysqlPw95");
        ALL.put("health check", "hC4output5ecret");
        ALL.put("source", "s0urceC0mposePw94");
    }

    private static void headers() {
        ALL.put("bearer header", "bEar3rTok3n-0123456789");
        ALL.put("basic header", "bAs1cHeaderPw92");
        ALL.put("header of a key", "hEad3rApiKey93xy");
        ALL.put("cookie", "c00kieSess10nValue");
        ALL.put("set cookie", "s3tC00kieSid10nXy");
    }

    private static void tokens() {
        ALL.put("web token", "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiI0MiJ9.c2lnbmF0dXJlLWNhbmFyeQ");
        ALL.put("Stripe key", "sk_live_" + DIGITS.substring(0, 24));
        ALL.put("GitHub token", "ghp_" + DIGITS.substring(2, 38));
        ALL.put("GitLab token", "glpat-" + DIGITS.substring(5, 25));
        ALL.put("Slack token", "xoxb-" + "123456789012-" + DIGITS.substring(6, 30));
        ALL.put("npm token", "npm_" + DIGITS.substring(1, 37));
        ALL.put("PyPI token", "pypi-" + "AgEIcHlwaS5vcmc" + DIGITS);
        ALL.put("Google key", "AIza" + DIGITS.substring(3, 38));
        ALL.put("AWS key id", "AKIA" + "IOSFODNN7CANARY1");
        ALL.put("password hash", "$2y$10$" + "abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234");
    }

    private static void files() {
        ALL.put("YAML file", "yAmlF1lePw61");
        ALL.put("ini file", "f1leC0nfigPw66");
        ALL.put("netrc over lines", "n3trcL1nesPw62");
        ALL.put("netrc in a line", "n3trcInAL1nePw63");
        ALL.put("pgpass", "pGpassF1lePw64");
        ALL.put("pgpass with stars", "pGpassSt4rsPw65");
        ALL.put("npmrc", "npmRcAuthT0ken67");
        ALL.put("pypirc", "pyp1rcUpl0adPw68");
        ALL.put("git credentials", "g1tCredentialsPw69");
        ALL.put("AWS file's key id", "AKIA" + "J7CANARY2EXAMPLE");
        ALL.put("AWS file's secret", "aWsF1leSecret/K7MDENG+bPxRfiCYcanary70zz");
        ALL.put("Docker configuration", "YmlyZDpkMGNrZXJDMG5maWdQdzcx");
        ALL.put("kubeconfig's key", "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlF");
        ALL.put("kubeconfig's token", "kUb3configT0ken72");
        ALL.put("service account's key id", "7d5a1c3e9b2f4860a1b2c3d4e5f60718293a4b5c");
        ALL.put("PHP constant", "pHpC0nstantPw73");
        ALL.put("htpasswd", "$apr1$" + "c4n4ryXy$zyxwvutsrqPONMLKJIHGFE");
        ALL.put(".env file", "d0tEnvMasterKey74");
        ALL.put(".env file's plain word", "correcthorsebattery");
        ALL.put("properties file", "pR0pertiesPw75");
        ALL.put("keystore's password", "kEyst0rePw76xZ");
        ALL.put("XML element", "xMlElem3ntPw77");
        ALL.put("XML attribute", "xMlAttr1buteSecret78");
    }

    /// What nothing but the place of its file makes a secret.
    private static void secretFiles() {
        ALL.put("mounted secret", "m0untedS3cretPw41xQ");
        ALL.put("mounted secret of several lines", "correct horse mounted battery\nsec0ndL1ne mounted staple");
        ALL.put("mounted file with a secret's name", "mountedTokenWithoutAName42");
        ALL.put("file that a variable names", "variableNamesThisFile43");
        ALL.put("file in the user's home", "vaultTokenInTheHome44");
        ALL.put("secret on a tmpfs", "leaseOnATmpfsOnly45");
    }

    private static void keys() {
        ALL.put("key in a variable", "MHcCAQEEIIGlcanaryV4r1able0123456789abcdefghijklmnopqrstuvwxyzABCD");
        ALL.put("service account's key", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjcanaryServ1ceAcc0unt");
        ALL.put("OpenSSH key", "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAcanary1");
        ALL.put("OpenSSH key's last line", "AAAEcanaryLast1ineQ=");
        ALL.put("first short line of a key", "MHcCAQEEIcanary1/Qz");
        ALL.put("second short line of a key", "sh0rtL1neTw0canary+");
        ALL.put("third short line of a key", "sh0rtL1neThr33canar");
        ALL.put("fourth short line of a key", "sh0rtL1neF0urEnd==");
        ALL.put("key without an end", "MIIEowIBAAKCAQEAcanaryN0End0123456789abcdefghijklmnopqrstuvwxyzABC");
        ALL.put(
                "second line of the key without an end",
                "canaryN0EndSec0ndLine9876543210ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsr");
    }

    static Map<String, String> all() {
        return ALL;
    }

    static String in(String place) {
        String secret = ALL.get(place);
        if (secret == null) {
            throw new IllegalArgumentException("nothing is planted as " + place);
        }
        return secret;
    }

    /// A text whose places, in double braces, hold their secrets.
    static String fill(String template) {
        String text = template;
        for (Map.Entry<String, String> planted : ALL.entrySet()) {
            String secret = planted.getValue();
            text = text.replace("{{" + planted.getKey() + "}}", secret)
                    .replace("{{" + planted.getKey() + ", backwards}}", new StringBuilder(secret).reverse());
        }
        return text;
    }

    /// How it may stand in an artefact; of the secret itself also either half, and each line of it.
    static Stream<String> spellings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Stream<String> whole = Stream.of(
                secret,
                secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"),
                secret.replace("\"", "&quot;").replace("'", "&#39;"),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(bytes));
        return Stream.concat(whole, secret.lines().flatMap(CanarySecrets::pieces))
                .distinct();
    }

    private static Stream<String> pieces(String line) {
        int half = line.length() / 2;
        int third = line.length() / 3;
        Stream<String> halves = Stream.of(line, line.substring(half), line.substring(0, half + 1));
        return third < 7 ? halves : Stream.concat(halves, Stream.of(line.substring(third, 2 * third)));
    }
}
