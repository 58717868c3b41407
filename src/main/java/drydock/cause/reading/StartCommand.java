package drydock.cause.reading;

import drydock.model.ContainerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mistakes that the container's start command shows by itself.
public final class StartCommand {
    private static final Pattern LIST = Pattern.compile("^\\s*\\[\\s*['\"‘’“”]?[^\\s\\]].*\\]\\s*$", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:([A-Z_][A-Z0-9_]*)|\\{([A-Z_][A-Z0-9_]*)\\})");

    private StartCommand() {}

    /// The words of entrypoint and command, as the engine starts them.
    static List<String> words(ContainerConfig config) {
        List<String> words = new ArrayList<>(config.entrypoint());
        words.addAll(config.command());
        return words;
    }

    /// A command that was meant as a list, and that a shell is given instead: the builder takes brackets for a list
    /// only
    /// where they hold JSON, with double quotes.
    ///
    /// Source: Dockerfile reference, "Shell and exec form".
    public static Optional<String> listGivenToShell(ContainerConfig config) {
        List<String> words = words(config);
        return words.size() >= 3
                        && words.get(1).equals("-c")
                        && words.getFirst().matches("(?:.*/)?(?:ba|da|a)?sh")
                ? Optional.of(words.get(2)).filter(text -> LIST.matcher(text).matches())
                : Optional.empty();
    }

    /// A variable that stands in the command for its value, where no shell puts the value in.
    ///
    /// @param reference as written, such as `$PORT`
    public record Unexpanded(String reference, String name) {}

    public static List<Unexpanded> unexpanded(ContainerConfig config) {
        List<String> words = words(config);
        boolean shell = words.stream().limit(4).anyMatch(word -> word.equals("-c") || word.matches("-[a-z]*c"));
        List<Unexpanded> found = new ArrayList<>();
        for (String word : shell ? List.<String>of() : words) {
            Matcher variable = VARIABLE.matcher(word);
            while (variable.find()) {
                String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
                found.add(new Unexpanded(variable.group(), name));
            }
        }
        return List.copyOf(found);
    }
}
