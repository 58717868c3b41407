package drydock.knowledge;

import java.util.regex.Pattern;

/// Files that configure programs, by the ending of their names.
public final class ConfigurationFiles {
    /// A regular expression without groups, such as `conf|ini`.
    public static final String ENDINGS = "conf|cfg|cnf|cf|ini|ya?ml|json|toml|xml|properties|rc|hcl|vcl|lua";

    private static final Pattern NAMED = Pattern.compile("/(?:\\S*/)?[^/\\s]+\\.(?:" + ENDINGS + "|env)");

    private static final Pattern NAMED_IN = Pattern.compile("[\\w/-]\\.(?:" + ENDINGS + ")\\b");

    /// What a runtime or the system reads at each start.
    private static final Pattern SYSTEM = Pattern.compile(
            "^/(?:usr|lib|lib64|proc|sys|dev)/|/node_modules/|/(?:site|dist)-packages/|/(?:package|package-lock|composer|tsconfig)\\.json$"
                    + "|^/etc/(?:ld\\.so\\.|ssl/openssl|resolv|nsswitch|host|fonts/|gai|java-)");

    private ConfigurationFiles() {}

    /// An absolute path.
    public static boolean named(String path) {
        return NAMED.matcher(path).matches();
    }

    /// Whether a text names one.
    public static boolean namedIn(String text) {
        return NAMED_IN.matcher(text).find();
    }

    /// A configuration of the program itself, not of its runtime, its libraries or the system.
    public static boolean ofProgram(String path) {
        return named(path) && !SYSTEM.matcher(path).find();
    }
}
