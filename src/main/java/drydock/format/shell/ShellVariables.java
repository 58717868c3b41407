package drydock.format.shell;

import drydock.format.shell.ShellInterpreter.Sure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values of a script's variables and positional parameters. Only certain commands change them.
final class ShellVariables {
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)(\\+?)=(.*)", Pattern.DOTALL);

    private final Map<String, List<ShellValue>> values = new HashMap<>();
    private final ShellContext surroundings;
    private List<ShellValue> positional;

    ShellVariables(ShellContext surroundings) {
        this.surroundings = surroundings;
        this.positional = surroundings.words().stream().map(ShellValue::of).toList();
    }

    static boolean assigns(String word) {
        return ASSIGNMENT.matcher(word).matches();
    }

    WordExpansion expander() {
        return new WordExpansion(values, positional, surroundings);
    }

    /// Set by the script to one known text, else empty.
    String known(String name) {
        List<ShellValue> list = values.getOrDefault(name, List.of());
        return list.size() == 1 && list.getFirst().known() ? list.getFirst().text() : "";
    }

    /// Calls a function with these words.
    ///
    /// @param words its name among them
    void during(List<ShellValue> words, Runnable function) {
        List<ShellValue> outer = positional;
        positional = new ArrayList<>(words);
        function.run();
        positional = outer;
    }

    /// Applies `set` to its words.
    void set(List<ShellValue> words, Sure sure) {
        int dashes = words.indexOf(ShellValue.of("--"));
        if (dashes < 0 || sure != Sure.YES) {
            return;
        }
        List<ShellValue> fresh = new ArrayList<>(positional.subList(0, Math.min(1, positional.size())));
        fresh.addAll(words.subList(dashes + 1, words.size()));
        positional = fresh;
    }

    /// Applies `shift` to its words.
    void shift(List<String> rest, Sure sure) {
        int count = rest.isEmpty() ? 1 : rest.getFirst().matches("\\d{1,3}") ? Integer.parseInt(rest.getFirst()) : 0;
        if (sure == Sure.YES && positional.size() > count) {
            List<ShellValue> fresh = new ArrayList<>(positional.subList(0, 1));
            fresh.addAll(positional.subList(1 + count, positional.size()));
            positional = fresh;
        }
    }

    /// Applies an assignment.
    void assign(String word, Sure sure) {
        Matcher matcher = ASSIGNMENT.matcher(word);
        if (!matcher.matches()) {
            return;
        }
        String name = matcher.group(1);
        String raw = matcher.group(3);
        boolean array = raw.startsWith("(") && raw.endsWith(")");
        List<ShellValue> fresh = new ArrayList<>();
        if (!matcher.group(2).isEmpty()) {
            fresh.addAll(values.getOrDefault(name, List.of()));
        }
        if (array) {
            ShellLexer.tokens(raw.substring(1, raw.length() - 1)).stream()
                    .filter(token -> token.kind() == ShellToken.Kind.WORD)
                    .forEach(token -> fresh.addAll(expander().words(token.text())));
        } else {
            ShellValue value = expander().one(raw);
            boolean appended = !fresh.isEmpty();
            fresh.add(appended ? fresh.removeLast().plus(value) : value);
        }
        if (sure == Sure.YES) {
            values.put(name, List.copyOf(fresh));
        } else if (!values.containsKey(name) && !surroundings.environment().containsKey(name)) {
            // Set here or not set: the best guess.
            values.put(name, List.copyOf(fresh));
        }
    }
}
