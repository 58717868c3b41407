package drydock.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Collects the secret values of an environment.
final class Secrets {
    private static final int SHORT = 8;
    private static final Set<String> EVERYDAY = Set.of(
            "password",
            "passw0rd",
            "postgres",
            "postgresql",
            "mariadb",
            "changeme",
            "default",
            "localhost",
            "development",
            "production",
            "guest",
            "example",
            "administrator",
            "username",
            "undefined",
            "disabled");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,11}|\\d{1,9}|[/.][\\w./-]*");
    static final Pattern URL_PASSWORD =
            Pattern.compile("\\b[a-zA-Z][a-zA-Z0-9+.-]{0,30}://[^\\s:/@]{0,200}:([^\\s/]+)@");

    private Secrets() {}

    /// @param environment `NAME=value` entries of container and image
    static List<Secret> of(Collection<String> environment) {
        Map<String, String> secret = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (String entry : environment) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                sort(entry.substring(0, equals), entry.substring(equals + 1), secret, open);
            }
        }
        List<Secret> found = new ArrayList<>();
        secret.forEach((value, name) -> found.add(new Secret(value, mark(name), strong(value, open), name)));
        // Longest first, so that a secret which contains another one goes as a whole.
        found.sort((a, b) -> Integer.compare(b.value().length(), a.value().length()));
        return found;
    }

    private static void sort(String name, String value, Map<String, String> secret, List<String> open) {
        if (value.isEmpty()) {
            return;
        }
        Matcher url = URL_PASSWORD.matcher(value);
        if (url.find()) {
            secret.putIfAbsent(url.group(1), name);
        } else if (SecretNames.secret(name)) {
            secret.putIfAbsent(value, name);
            value.lines()
                    .filter(line -> line.length() >= SHORT && !line.equals(value))
                    .forEach(line -> secret.putIfAbsent(line, name));
        } else {
            open.add(value);
        }
    }

    private static boolean strong(String value, List<String> open) {
        return value.length() >= SHORT
                && !EVERYDAY.contains(value.toLowerCase(Locale.ROOT))
                && !WORD.matcher(value).matches()
                && !open.contains(value);
    }

    static String mark(String name) {
        return "‹masked:" + name.replaceAll("[^A-Za-z0-9_.-]", "_") + "›";
    }
}
