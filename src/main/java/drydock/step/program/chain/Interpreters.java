package drydock.step.program.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Programs that run a file of their language: shells, Python, Node, Java and others.
public final class Interpreters {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "mksh", "zsh", "rbash");
    private static final Pattern VERSION = Pattern.compile("[-.0-9]+[a-z]?$");

    /// Options that take the next word, by interpreter.
    private static final Map<String, Set<String>> VALUED = Map.of(
            "python", Set.of("-W", "-X", "--check-hash-based-pycs"),
            "node", Set.of("-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions"),
            "java",
                    Set.of(
                            "-cp",
                            "-classpath",
                            "--class-path",
                            "-p",
                            "--module-path",
                            "--add-modules",
                            "--add-opens",
                            "--add-exports",
                            "--add-reads"),
            "ruby", Set.of("-I", "-C", "-E"),
            "perl", Set.of("-I"),
            "php", Set.of("-d", "-c", "-z"),
            "dotnet",
                    Set.of(
                            "--additionalprobingpath",
                            "--fx-version",
                            "--roll-forward",
                            "--depsfile",
                            "--runtimeconfig"),
            "deno", Set.of("--config", "--import-map"),
            "bun", Set.of("--cwd", "-r"),
            "lua", Set.of("-l"));

    /// Options with which it does not run a file.
    private static final Map<String, Set<String>> OTHERWISE = Map.of(
            "python", Set.of("-c", "-V", "--version", "-h"),
            "node", Set.of("-e", "--eval", "-p", "--print", "-v", "--version", "-h", "--test"),
            "java", Set.of("-version", "--version", "-m", "--module", "-h"),
            "ruby", Set.of("-e", "-v", "--version", "-S"),
            "perl", Set.of("-e", "-E", "-v"),
            "php", Set.of("-r", "-S", "-v", "-i", "-m", "-a"),
            "dotnet", Set.of("--version", "--info", "run", "watch", "test", "build"),
            "deno", Set.of("eval", "repl"),
            "bun", Set.of("-e", "install"),
            "lua", Set.of("-e", "-v"));

    private Interpreters() {}

    /// The language's program name without its version; empty when a path names no interpreter known here.
    public static String family(String path) {
        String name = VERSION.matcher(Wrappers.base(path)).replaceFirst("");
        String family = switch (name) {
            case "nodejs" -> "node";
            case "pypy" -> "python";
            case "php-cli", "php-cgi" -> "php";
            case "luajit" -> "lua";
            default -> name;
        };
        return VALUED.containsKey(family) ? family : "";
    }

    public static boolean shell(String path) {
        return SHELLS.contains(Wrappers.base(path));
    }

    /// @param file   path as written, or a module's name
    /// @param module `python -m`
    record Target(String file, boolean module) {}

    /// The file that an interpreter's command line runs.
    static Optional<Target> target(List<String> argv) {
        String family = family(argv.getFirst());
        Set<String> valued = VALUED.getOrDefault(family, Set.of());
        Set<String> otherwise = OTHERWISE.getOrDefault(family, Set.of());
        for (int at = 1; at < argv.size(); at++) {
            String word = argv.get(at);
            boolean more = at + 1 < argv.size();
            if (otherwise.contains(word)) {
                return Optional.empty();
            }
            if (word.equals("-jar") || word.equals("-f") || word.equals("--")) {
                return more ? Optional.of(new Target(argv.get(at + 1), false)) : Optional.empty();
            }
            if (family.equals("python") && word.equals("-m")) {
                return more ? Optional.of(new Target(argv.get(at + 1), true)) : Optional.empty();
            }
            if (valued.contains(word)) {
                at++;
            } else if (!word.startsWith("-") && !subcommand(family, word)) {
                return family.equals("java") && !word.endsWith(".java")
                        ? Optional.empty()
                        : Optional.of(new Target(word, false));
            }
        }
        return Optional.empty();
    }

    private static boolean subcommand(String family, String word) {
        return switch (family) {
            case "dotnet" -> word.equals("exec");
            case "deno", "bun" -> word.equals("run");
            case "node" -> word.equals("inspect");
            default -> false;
        };
    }

    /// A shell's command line.
    ///
    /// @param text  of `-c`, empty when it runs a file
    /// @param words `$0` and the arguments
    record ShellUse(String text, List<String> words) {}

    static Optional<ShellUse> shellUse(List<String> argv) {
        boolean command = false;
        int at = 1;
        while (at < argv.size()
                && argv.get(at).matches("[-+].+")
                && !argv.get(at).equals("--")) {
            String option = argv.get(at);
            boolean letters = option.matches("-[A-Za-z]+");
            command |= letters && option.contains("c");
            boolean valued = (letters && (option.endsWith("o") || option.equals("-O")))
                    || option.equals("--rcfile")
                    || option.equals("--init-file");
            at += valued ? 2 : 1;
        }
        at += at < argv.size() && argv.get(at).equals("--") ? 1 : 0;
        if (at >= argv.size()) {
            return Optional.empty();
        }
        if (!command) {
            return Optional.of(new ShellUse("", argv.subList(at, argv.size())));
        }
        List<String> words = argv.subList(at + 1, argv.size());
        return Optional.of(new ShellUse(argv.get(at), words.isEmpty() ? List.of(argv.getFirst()) : words));
    }
}
