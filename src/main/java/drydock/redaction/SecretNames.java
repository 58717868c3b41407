package drydock.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides by its name whether a variable or option has a secret value. It compares whole segments, so `DB_PASSWORD` is
/// secret, and `MONKEY_COUNT` and `KEYCLOAK_URL` are not.
final class SecretNames {
    private static final Set<String> SECRET = words("""
            password passwd passphrase passcode pass pwd secret secrets token tokens credential
            credentials apikey privatekey secretkey accesskey authtoken jwt salt pat auth cookie
            cookies signature pgpassword requirepass masterauth
            pw kennwort passwort mdp contrasena senha wachtwoord losenord haslo heslo jelszo sifre salasana
            adgangskode passord parola sandi pin otp totp mnemonic seed pepper hmac oauth unseal pgpass dbpw dbpass
            dbpassword license licence truststorepassword keystorepassword rootpassword userpassword
            private passe creds bearer clave assertion keytab psk""");

    /// Words with other meanings in a text: `pass=3 fail=0`, `auth=basic`.
    private static final Set<String> AMBIGUOUS = words("""
            pass pwd jwt salt pat auth tokens secrets credentials cookie cookies signature
            pw pin otp totp seed pepper hmac oauth unseal license licence parola heslo sandi private
            creds bearer clave assertion keytab psk""");

    /// Words before `key` that mean a secret key.
    private static final Set<String> KEYED = words("""
            api private secret access encryption signing master license app auth cookie session
            storage account jwt hmac service client webhook ssh deploy admin
            fernet encrypt crypto crypt aes unseal shared preshared recovery root bot signature honeycomb datadog
            cert tls ssl unlock""");

    /// Last segments that describe a secret but are not one.
    private static final Set<String> ABOUT = words("""
            file path dir url uri host port name user username ttl expiry expires expiration lifetime
            timeout length size count enabled disabled type method algorithm alg header issuer
            audience endpoint provider mode policy required version format prefix min max days hours
            minutes seconds rounds sock
            suffix names types map mapping index pair pairs reset attempts encryption strength hasher hint label prompt column field manager""");

    /// Ambiguous as a word, but clear as the name of a variable.
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*_(?:PASS|PWD|PAT|JWT|SALT|PW|COOKIE)");

    /// A single word that is the name of a variable.
    private static final Pattern VARIABLE_ALONE = Pattern.compile("[A-Z]{6,}");

    private static final Set<String> CODES = words("pin otp totp");

    /// Words before `code` that mean a secret code.
    private static final Set<String> SECRET_CODES = words("unlock access backup recovery verification security auth");

    /// Last segments of variables whose value is a secret if it looks like a key.
    private static final Set<String> PERHAPS = words("key keys login refresh");

    private static final Set<String> LICENCES = words("license licence");

    /// Words before `key` that mean no secret.
    private static final Set<String> NO_KEYS = words("""
            public primary foreign partition sort cache index unique host map row shard routing object
            sharding dedup lookup hash group order message translation i18n duplicate composite natural""");

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
        return segments.stream().anyMatch(SECRET::contains) || keyed(segments) || secretCode(segments);
    }

    /// Whether it is the name of a variable or setting whose value may be a key: `HONEYCOMB_KEY`, `s3Key`, `REFRESH`.
    static boolean someKey(String name) {
        List<String> segments = segments(name);
        if (segments.isEmpty() || !PERHAPS.contains(segments.getLast())) {
            return false;
        }
        return segments.size() > 1
                ? !NO_KEYS.contains(segments.get(segments.size() - 2))
                : VARIABLE_ALONE.matcher(name).matches();
    }

    /// Whether it is the name of a code of digits.
    static boolean code(String name) {
        List<String> segments = segments(name);
        return !segments.isEmpty() && (CODES.contains(segments.getLast()) || secretCode(segments));
    }

    private static boolean secretCode(List<String> segments) {
        int last = segments.size() - 1;
        return last > 0 && segments.get(last).equals("code") && SECRET_CODES.contains(segments.get(last - 1));
    }

    /// Whether it is the name of a licence, whose value is more often a licence's name than a key.
    static boolean licence(String name) {
        List<String> segments = segments(name);
        return !segments.isEmpty() && LICENCES.contains(segments.getLast());
    }

    /// Whether it names a secret even in free text, where a name may have other meanings.
    static boolean secretForSure(String name) {
        List<String> segments = segments(name);
        return secret(name)
                && (VARIABLE.matcher(name).matches()
                        || (keyed(segments) && segments.size() > 1)
                        || segments.stream()
                                .anyMatch(segment -> SECRET.contains(segment) && !AMBIGUOUS.contains(segment)));
    }

    private static boolean keyed(List<String> segments) {
        int key = Math.max(segments.lastIndexOf("key"), segments.lastIndexOf("keys"));
        return (key > 0 && KEYED.contains(segments.get(key - 1))) || segments.equals(List.of("key"));
    }

    /// Words of a name in lower case, cut at `_`, `-`, `.`, and where capitals begin, without numbers behind them.
    static List<String> segments(String name) {
        List<String> segments = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean between = i == name.length() || !letterOrDigit(name.charAt(i));
            boolean hump = !between && i > begin && capital(name.charAt(i)) && !capital(name.charAt(i - 1));
            if (between || hump) {
                segment(name, begin, i, segments);
                begin = between ? i + 1 : i;
            }
        }
        return segments;
    }

    private static void segment(String name, int begin, int end, List<String> segments) {
        int last = end;
        while (last > begin && Character.isDigit(name.charAt(last - 1))) {
            last--;
        }
        if (end > begin) {
            segments.add(name.substring(begin, last).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean letterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
