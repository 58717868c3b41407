package drydock.step.program.chain;

import drydock.knowledge.RuntimeInfo;
import drydock.knowledge.RuntimeInfo.CommandLineForm;
import drydock.knowledge.Runtimes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Programs that run a file of their language: shells, Python, Node, Java and others.
public final class Interpreters {
    private static final CommandLineForm NONE = new CommandLineForm(Set.of(), Set.of(), Set.of());

    private Interpreters() {}

    /// The language's program name without its version; empty when a path names no interpreter known here.
    public static String family(String path) {
        return Runtimes.of(path)
                .filter(runtime -> runtime.commandLine().isPresent())
                .map(RuntimeInfo::name)
                .orElse("");
    }

    /// @param file   path as written, or a module's name
    /// @param module `python -m`
    record Target(String file, boolean module) {}

    /// The file that an interpreter's command line runs.
    static Optional<Target> target(List<String> argv) {
        String family = family(argv.getFirst());
        CommandLineForm form =
                Runtimes.of(argv.getFirst()).flatMap(RuntimeInfo::commandLine).orElse(NONE);
        for (int at = 1; at < argv.size(); at++) {
            String word = argv.get(at);
            boolean more = at + 1 < argv.size();
            if (form.noFile().contains(word)) {
                return Optional.empty();
            }
            if (word.equals("-jar") || word.equals("-f") || word.equals("--")) {
                return more ? Optional.of(new Target(argv.get(at + 1), false)) : Optional.empty();
            }
            if (family.equals("python") && word.equals("-m")) {
                return more ? Optional.of(new Target(argv.get(at + 1), true)) : Optional.empty();
            }
            if (form.valued().contains(word)) {
                at++;
            } else if (!word.startsWith("-") && !form.subcommands().contains(word)) {
                return family.equals("java") && !word.endsWith(".java")
                        ? Optional.empty()
                        : Optional.of(new Target(word, false));
            }
        }
        return Optional.empty();
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
