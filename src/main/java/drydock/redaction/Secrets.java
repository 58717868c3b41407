package drydock.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Collects the secrets among named values.
final class Secrets {
    static final String ENVIRONMENT = "environment value";
    static final String FILE = "secret file";
    static final String BY_NAME = "its name is that of a secret";
    static final String IN_FILE = "it is from a secret file";
    private static final String WORD_OF_USER = "word of the user";

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
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?:/[\\w.-]{1,80}){2,20}\\.(?:json|pem|key|crt|cer|p12|pfx|jks|txt|ya?ml|env|conf|cnf|ini|toml|token|properties)");
    private static final Pattern DOTTED = Pattern.compile("[\\w-]+(?:[.:][\\w-]+)+");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]+(?:[._-][A-Za-z]+)*");
    static final Pattern URL_PASSWORD =
            Pattern.compile("\\b[a-zA-Z][a-zA-Z0-9+.-]{0,30}://[^\\s:/@]{0,200}:([^\\s/]+)@");

    private Secrets() {}

    /// The data on a value before it is judged.
    private record Candidate(String name, String kind, String reason, NamedValue.Extent extent) {
        Candidate(String name, String kind, String reason) {
            this(name, kind, reason, NamedValue.Extent.WHOLE);
        }
    }

    /// @param identifiers names that must stay readable
    static List<Secret> of(List<NamedValue> all, List<String> identifiers, RedactionRules rules) {
        Map<String, Candidate> secret = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        rules.words().stream()
                .filter(word -> word.length() >= 3)
                .forEach(word -> secret.put(word, new Candidate("word", WORD_OF_USER, "the user asked for it")));
        all.stream().filter(named -> !named.value().isEmpty()).forEach(named -> sort(named, rules, secret, open));
        Map.copyOf(secret)
                .forEach((value, candidate) ->
                        EncodedCredentials.password(value).ifPresent(pw -> secret.putIfAbsent(pw, candidate)));
        List<Secret> found = new ArrayList<>();
        secret.forEach((value, candidate) -> {
            boolean strong =
                    candidate.kind().equals(WORD_OF_USER) || (strong(value, open) && !identifies(value, identifiers));
            found.add(new Secret(
                    value,
                    mark(candidate.name(), value, rules.tokens()),
                    strong,
                    candidate.name(),
                    candidate.kind(),
                    candidate.reason(),
                    candidate.extent()));
        });
        // Longest first, so that a secret that contains another one is masked as a whole.
        found.sort((a, b) -> Integer.compare(b.value().length(), a.value().length()));
        return found;
    }

    private static void sort(NamedValue named, RedactionRules rules, Map<String, Candidate> secret, List<String> open) {
        if (rules.allows(named.name())) {
            open.add(named.value());
            return;
        }
        if (named.kind().equals(FILE)) {
            secret.putIfAbsent(named.value(), new Candidate(named.name(), FILE, IN_FILE, named.extent()));
            return;
        }
        Matcher url = URL_PASSWORD.matcher(named.value());
        if (url.find()) {
            secret.putIfAbsent(url.group(1), new Candidate(named.name(), named.kind(), "it is the password in a URL"));
        } else if (SecretNames.secret(named.name()) && !fileName(named.value())) {
            Candidate byName = new Candidate(named.name(), named.kind(), BY_NAME);
            secret.putIfAbsent(named.value(), byName);
            named.value()
                    .lines()
                    .filter(line -> line.length() >= SHORT && !line.equals(named.value()))
                    .forEach(line -> secret.putIfAbsent(line, byName));
        } else if (!within(named, rules, secret)) {
            open.add(named.value());
        }
    }

    /// Secrets inside a value with a neutral name: a connection string, a piece of JSON, an address with a key.
    ///
    /// @return whether there was one
    private static boolean within(NamedValue named, RedactionRules rules, Map<String, Candidate> secret) {
        int before = secret.size();
        String entry = named.name() + "=" + named.value();
        String low = entry.toLowerCase(Locale.ROOT);
        Assignments.replace(entry, low, (name, value) -> {
            if (!rules.allows(name)) {
                secret.putIfAbsent(value, new Candidate(named.name(), named.kind(), BY_NAME));
            }
            return null;
        });
        for (SecretPatterns.Shape shape : SecretPatterns.ALL) {
            Matcher matcher = low.contains(shape.hint()) && !rules.allows(shape.kind())
                    ? shape.pattern().matcher(entry)
                    : null;
            while (matcher != null && matcher.find()) {
                secret.putIfAbsent(matcher.group(1), new Candidate(named.name(), named.kind(), shape.reason()));
            }
        }
        return secret.size() > before;
    }

    /// Whether the value is long enough, and not a common word, number or path.
    ///
    /// @param open values that are not secret
    static boolean strong(String value, List<String> open) {
        return value.length() >= SHORT
                && !EVERYDAY.contains(value.toLowerCase(Locale.ROOT))
                && !WORD.matcher(value).matches()
                && !open.contains(value);
    }

    /// Whether the value is the path of a file, whose content is the secret.
    static boolean fileName(String value) {
        return FILE_NAME.matcher(value).matches();
    }

    /// Very likely a secret: letters and digits mixed, and not a path, dotted name, version or port.
    static boolean unmistakable(String value) {
        boolean odd = Randomness.unusual(value) || Randomness.irregular(value);
        return (odd
                        || (Assignments.strongLooking(value)
                                && !DOTTED.matcher(value).matches()))
                && value.chars().noneMatch(Character::isWhitespace)
                && value.indexOf('/') != 0
                && !value.contains(Redactor.MARK);
    }

    /// Made of words, and part of a name that readers need to understand the evidence.
    private static boolean identifies(String value, List<String> identifiers) {
        return WORDS.matcher(value).matches() && identifiers.stream().anyMatch(name -> name.contains(value));
    }

    /// Whether this word of a command is an option with a secret as the next word.
    static boolean option(String word) {
        return word.matches("--?[A-Za-z][\\w.-]*") && SecretNames.secret(word.replaceFirst("^--?", ""));
    }

    static String mark(String name, String value, TokenKey tokens) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "_");
        return Redactor.MARK + plain.substring(0, Math.min(60, plain.length())) + "-" + tokens.of(value) + "›";
    }
}
