package drydock.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises names of files that contain a secret: `DB_PASSWORD_FILE`, `--password-file`, `api_token.txt`.
final class FileNames {
    private static final Pattern FILE = Pattern.compile("(?i)(.+?)[_.-]?(?:file|filename|path|location)");
    private static final Pattern FOLDER = Pattern.compile("(?i)(.+?)[_.-]?(?:dir|directory|folder)");

    /// Variables whose names have no word for a secret. Sources: libpq, kubectl, curl.
    private static final Set<String> POINTERS = Set.of("PGPASS", "KUBECONFIG", "NETRC");

    /// Extensions of files that are not programs.
    private static final Pattern DATA = Pattern.compile(
            "(.+?)(?:\\.(?:txt|json|ya?ml|env|conf|cnf|cfg|ini|properties|toml|xml|dat|key|pem|secret|pw|password|token))?");

    private static final Set<String> FOLDERS = Set.of("secrets", ".secrets", "credentials", ".credentials");

    private FileNames() {}

    /// The name of the secret whose file a variable or option of this name gives: `DB_PASSWORD` for `DB_PASSWORD_FILE`.
    static Optional<String> secret(String variable) {
        String name = variable;
        for (Matcher about = about(name); about.matches(); about = about(name)) {
            name = about.group(1);
        }
        List<String> words = SecretNames.segments(name);
        boolean key =
                !name.equals(variable) && !words.isEmpty() && words.getLast().equals("key");
        boolean open = words.contains("public") || words.contains("pub");
        boolean secret = SecretNames.secret(name) || key || POINTERS.contains(name.toUpperCase(Locale.ROOT));
        return secret && !open ? Optional.of(name) : Optional.empty();
    }

    private static Matcher about(String name) {
        Matcher file = FILE.matcher(name);
        return file.matches() ? file : FOLDER.matcher(name);
    }

    static boolean folder(String variable) {
        return FOLDER.matcher(variable).matches();
    }

    /// Absolute paths in a value; colons separate several paths.
    static List<String> paths(String value, String workingDir) {
        String plain = value.replaceFirst("^file:(?://)?(?=/)", "");
        if (plain.matches("(?:\\./)?[\\w-][\\w.-]*(?:/[\\w.-]+)+") && workingDir.startsWith("/")) {
            return List.of(workingDir + "/" + plain);
        }
        return plain.startsWith("/")
                ? List.of(plain.split("[:,;]")).stream()
                        .filter(path -> path.matches("/[^/\\s]\\S*"))
                        .toList()
                : List.of();
    }

    /// Options whose value is the next word.
    static List<NamedValue> options(List<String> words) {
        List<NamedValue> options = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).matches("--?[A-Za-z][\\w.-]*")) {
                options.add(new NamedValue(words.get(i).replaceFirst("^--?", ""), words.get(i + 1), "option"));
            }
        }
        return options;
    }

    /// Whether a file mounted under this name contains a secret; a program such as `token.py` does not.
    static boolean secretFile(String name) {
        Matcher data = DATA.matcher(name);
        if (!data.matches()) {
            return false;
        }
        List<String> words = SecretNames.segments(data.group(1));
        return data.group(1).indexOf('.', 1) < 0
                && (SecretNames.secretForSure(data.group(1))
                        || (words.size() == 1 && FOLDERS.contains(words.getFirst())));
    }

    static boolean secretFolder(String name) {
        return FOLDERS.contains(name.toLowerCase(Locale.ROOT));
    }
}
