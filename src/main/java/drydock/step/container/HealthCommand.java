package drydock.step.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The programs that a health check's command calls.
public final class HealthCommand {
    /// Words that the shell itself handles.
    private static final Set<String> SHELLS_OWN = Set.of(
            "exit", "test", "[", "[[", "true", "false", "echo", "printf", "cd", "exec", "set", "if", "then", "else",
            "fi", "for", "while", "do", "done", "case", "esac", "!", "{", "}", ":", "kill", "read", "export", "command",
            "type", "elif", "until", "return", "wait", "trap", ".", "source", "eval", "time", "ulimit", "umask",
            "unset");

    private HealthCommand() {}

    /// @param check as configured, `CMD` or `CMD-SHELL` first
    public static List<String> programs(List<String> check) {
        if (check.size() < 2) {
            return List.of();
        }
        return check.getFirst().equals("CMD-SHELL") ? ofShell(check.get(1)) : List.of(check.get(1));
    }

    /// The first word of the first command; the words after it may depend on its result.
    private static List<String> ofShell(String line) {
        List<String> programs = new ArrayList<>(List.of("/bin/sh"));
        for (String command : line.split("\\|\\||&&|[|;\\n]", -1)) {
            String[] words = command.strip().split("\\s+", -1);
            int at = 0;
            while (at < words.length && words[at].matches("\\w+=.*|!|if|then|exec|\\(")) {
                at++;
            }
            String word = at < words.length ? words[at] : "";
            if (word.matches("[\\w./+-]+") && !SHELLS_OWN.contains(word)) {
                programs.add(word);
                return programs;
            }
        }
        return programs;
    }
}
