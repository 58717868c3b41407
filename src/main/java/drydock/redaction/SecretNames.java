package drydock.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells by its name whether a variable or option holds a secret: by whole segments, so that `DB_PASSWORD` does and
/// `MONKEY_COUNT` or `KEYCLOAK_URL` does not.
final class SecretNames {
    private static final Set<String> SECRET = words("""
            password passwd passphrase passcode pass pwd secret secrets token tokens credential
            credentials apikey privatekey secretkey accesskey authtoken jwt salt pat auth cookie
            cookies signature pgpassword requirepass masterauth""");

    /// Those that stand for other things as well, in a text: `pass=3 fail=0`, `auth=basic`.
    private static final Set<String> AMBIGUOUS =
            words("pass pwd jwt salt pat auth tokens secrets credentials cookie cookies signature");

    /// Words before `key` that make it a secret one.
    private static final Set<String> KEYED = words("""
            api private secret access encryption signing master license app auth cookie session
            storage account jwt hmac service client webhook ssh deploy admin""");

    /// Last segments that speak about a secret and do not hold it.
    private static final Set<String> ABOUT = words("""
            file path dir url uri host port name user username ttl expiry expires expiration lifetime
            timeout length size count enabled disabled type method algorithm alg header issuer
            audience endpoint provider mode policy required version format prefix min max days hours
            minutes seconds rounds sock""");

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+$");

    /// Ambiguous as a word, and clear as the name of a variable.
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*_(?:PASS|PWD|PAT|JWT|SALT)");

    private static final Set<String> NEVER = Set.of("PWD", "OLDPWD");

    private SecretNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+", -1));
    }

    static boolean secret(String name) {
        if (NEVER.contains(name)) {
            return false;
        }
        List<String> segments = segments(name);
        if (segments.isEmpty() || ABOUT.contains(segments.getLast())) {
            return false;
        }
        return segments.stream().anyMatch(SECRET::contains) || keyed(segments);
    }

    /// Whether it names a secret also in a text that anybody wrote, where a name may mean anything.
    static boolean secretForSure(String name) {
        List<String> segments = segments(name);
        return secret(name)
                && (VARIABLE.matcher(name).matches()
                        || (keyed(segments) && segments.size() > 1)
                        || segments.stream()
                                .anyMatch(segment -> SECRET.contains(segment) && !AMBIGUOUS.contains(segment)));
    }

    private static boolean keyed(List<String> segments) {
        int key = segments.lastIndexOf("key");
        return (key > 0 && KEYED.contains(segments.get(key - 1))) || segments.equals(List.of("key"));
    }

    /// Words of a name, cut at `_`, `-`, `.`, and where capitals begin.
    private static List<String> segments(String name) {
        String split = HUMP.matcher(name).replaceAll("$1_$2");
        return Arrays.stream(BETWEEN.split(split, -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> NUMBER.matcher(segment.toLowerCase(Locale.ROOT)).replaceFirst(""))
                .toList();
    }
}
