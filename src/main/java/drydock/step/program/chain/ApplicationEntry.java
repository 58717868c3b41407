package drydock.step.program.chain;

import drydock.model.ContainerFiles;
import drydock.model.UnixPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the application's own first file behind a program that only starts it, such as a server for WSGI applications,
/// a Java virtual machine with a class path, or a package manager that runs a script.
public final class ApplicationEntry {
    private static final Set<String> PYTHON_SERVERS =
            Set.of("gunicorn", "uvicorn", "hypercorn", "daphne", "waitress-serve");
    private static final Set<String> NODE_STARTERS = Set.of("npm", "npm-cli.js", "yarn", "yarn.js", "pnpm", "pnpm.cjs");
    private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");
    private static final Pattern MODULE = Pattern.compile("([A-Za-z_]\\w*(?:\\.\\w+)*)(?::[\\w.()]+)?");
    private static final Pattern SCRIPT = Pattern.compile("\\bnode\\s+(?:-\\S+\\s+)*([\\w./-]+)");
    private static final long LARGEST = 1 << 20;

    private final ContainerFiles files;
    private final String workingDir;

    public ApplicationEntry(ContainerFiles files, String workingDir) {
        this.files = files;
        this.workingDir = workingDir.isEmpty() ? "/" : workingDir;
    }

    /// Its path; empty where the command line does not name it.
    ///
    /// @param argv of the program, the first as written
    public Optional<String> find(List<String> argv) throws IOException {
        if (argv.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = argv.subList(Math.min(argv.size(), 1), argv.size());
        String name = UnixPath.baseName(argv.getFirst());
        if (name.matches("python[\\d.]*") && argv.size() > 2 && argv.get(1).equals("-m")) {
            name = argv.get(2);
            words = argv.subList(3, argv.size());
        }
        if (PYTHON_SERVERS.contains(name)) {
            return first(
                    modules(words.stream().filter(word -> word.contains(":")).toList()));
        }
        if (name.equals("celery") || name.equals("flask")) {
            return first(modules(after(words, Set.of("-A", "--app"))));
        }
        if (name.equals("java")) {
            return javaClass(words);
        }
        return NODE_STARTERS.contains(name) ? script(words) : Optional.empty();
    }

    private static List<String> after(List<String> words, Set<String> options) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (options.contains(words.get(i))) {
                values.add(words.get(i + 1));
            }
        }
        words.stream()
                .filter(word -> options.stream().anyMatch(option -> word.startsWith(option + "=")))
                .forEach(word -> values.add(word.substring(word.indexOf('=') + 1)));
        return values;
    }

    private static List<String> modules(List<String> words) {
        return words.stream()
                .map(MODULE::matcher)
                .filter(Matcher::matches)
                .map(module -> module.group(1).replace('.', '/'))
                .flatMap(base -> List.of(base + ".py", base + "/__init__.py", base + "/celery.py").stream())
                .toList();
    }

    /// The main class in a folder of the class path, or the first archive.
    private Optional<String> javaClass(List<String> words) throws IOException {
        List<String> paths = after(words, CLASS_PATH);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        int at = words.indexOf(paths.getFirst());
        String main = at + 1 < words.size() ? words.get(at + 1) : "";
        List<String> candidates = new ArrayList<>();
        for (String place : paths.getFirst().split(":")) {
            candidates.add(place + "/" + main.replace('.', '/') + ".class");
            if (place.endsWith(".jar")) {
                candidates.add(place);
            }
        }
        return first(candidates);
    }

    /// What `npm start` runs.
    private Optional<String> script(List<String> words) throws IOException {
        String name = words.stream()
                .filter(word -> !word.startsWith("-") && !word.equals("run"))
                .findFirst()
                .orElse("start");
        Optional<String> manifest =
                files.read(absolute("package.json"), LARGEST).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        Matcher script = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"([^\"]*)\"")
                .matcher(manifest.get());
        if (!script.find()) {
            return Optional.empty();
        }
        Matcher node = SCRIPT.matcher(script.group(1));
        return node.find() ? first(List.of(node.group(1), node.group(1) + ".js")) : Optional.empty();
    }

    private Optional<String> first(List<String> candidates) throws IOException {
        for (String candidate : candidates) {
            String path = absolute(candidate);
            if (files.mode(path).filter(mode -> mode.file()).isPresent()) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private String absolute(String path) {
        return path.startsWith("/")
                ? path
                : (workingDir.equals("/") ? "" : workingDir) + "/" + path.replaceFirst("^\\./", "");
    }
}
