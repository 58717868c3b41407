package drydock.format.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Expands words of a script: quotes, parameters and the simple `${…}` forms.
final class WordExpansion {
    private final Map<String, List<ShellValue>> variables;
    private final ShellContext surroundings;
    private final List<ShellValue> positional;

    WordExpansion(Map<String, List<ShellValue>> variables, List<ShellValue> positional, ShellContext surroundings) {
        this.variables = variables;
        this.positional = positional;
        this.surroundings = surroundings;
    }

    /// A word as a list of words: `"$@"` gives many, an unquoted empty variable none.
    List<ShellValue> words(String raw) {
        List<ShellValue> result = new ArrayList<>();
        new Pieces(raw, result).expand();
        return result;
    }

    /// A word that stays one.
    ShellValue one(String raw) {
        List<ShellValue> all = words(raw);
        return all.stream()
                .reduce((left, right) -> left.plus(ShellValue.of(" ")).plus(right))
                .orElse(ShellValue.of(""));
    }

    /// Walks one word.
    private final class Pieces {
        private final String raw;
        private final List<ShellValue> result;
        private ShellValue current = ShellValue.of("");
        private boolean started;
        private boolean quoted;
        private int at;

        Pieces(String raw, List<ShellValue> result) {
            this.raw = raw;
            this.result = result;
        }

        void expand() {
            while (at < raw.length()) {
                step(raw.charAt(at));
            }
            if (started) {
                result.add(current);
            }
        }

        private void step(char c) {
            if (c == '"') {
                quoted = !quoted;
                // "$@" without arguments gives no word at all, any other pair of quotes at least an empty one.
                started |= quoted && !listAhead();
                at++;
            } else if (c == '\'' && !quoted) {
                int end = ShellQuoting.end(raw, at);
                add(ShellValue.of(raw.substring(at + 1, Math.max(at + 1, end - 1))));
                at = end;
            } else if (c == '\\' && at + 1 < raw.length()) {
                add(ShellValue.of(raw.substring(at + 1, at + 2)));
                at += 2;
            } else if (c == '$' || c == '`') {
                int end = ShellQuoting.end(raw, at);
                if (c == '$' && end == at + 1) {
                    end = nameEnd(at + 1);
                }
                parameter(raw.substring(at, end));
                at = end;
            } else {
                add(ShellValue.of(String.valueOf(c)));
                at++;
            }
        }

        private boolean listAhead() {
            String rest = raw.substring(at + 1);
            boolean array = rest.startsWith("${") && rest.contains("[@]}");
            return rest.equals("$@\"") || rest.startsWith("${@") || array;
        }

        private int nameEnd(int from) {
            int end = from;
            while (end < raw.length() && (Character.isLetterOrDigit(raw.charAt(end)) || raw.charAt(end) == '_')) {
                end++;
                if (end == from + 1 && Character.isDigit(raw.charAt(from))) {
                    return end;
                }
            }
            return end == from && end < raw.length() && "@*#?$!-".indexOf(raw.charAt(end)) >= 0 ? end + 1 : end;
        }

        private void add(ShellValue piece) {
            current = current.plus(piece);
            started = true;
        }

        private void parameter(String written) {
            List<ShellValue> values = WordExpansion.this.parameter(written);
            boolean list = written.equals("$@")
                    || written.equals("${@}")
                    || written.contains("[@]")
                    || written.startsWith("${@:")
                    || (written.equals("$*") && !quoted);
            if (list) {
                for (int i = 0; i < values.size(); i++) {
                    if (i > 0) {
                        result.add(current);
                        current = ShellValue.of("");
                    }
                    add(values.get(i));
                }
                return;
            }
            ShellValue value = values.stream()
                    .reduce((left, right) -> left.plus(ShellValue.of(" ")).plus(right))
                    .orElse(ShellValue.of(""));
            if (quoted || !value.known()) {
                add(value);
            } else {
                split(value.text());
            }
        }

        private void split(String text) {
            String[] words = text.strip().split("\\s+", -1);
            for (int i = 0; i < words.length; i++) {
                if (i > 0) {
                    result.add(current);
                    current = ShellValue.of("");
                    started = false;
                }
                if (!words[i].isEmpty()) {
                    add(ShellValue.of(words[i]));
                }
            }
        }
    }

    private List<ShellValue> parameter(String written) {
        if (written.startsWith("`") || written.startsWith("$(")) {
            String command = written.replaceAll("^(`|\\$\\()|[`)]$", "").strip();
            return command.equals("id -u")
                    ? List.of(ShellValue.of(Long.toString(surroundings.uid())))
                    : List.of(ShellValue.unknown(written));
        }
        if (!written.startsWith("${")) {
            return value(written.substring(1)).orElse(List.of());
        }
        return ParameterExpansion.expand(written.substring(2, Math.max(2, written.length() - 1)), this, written);
    }

    /// A parameter's value by name, `@` and `#` too; empty when it is not set.
    Optional<List<ShellValue>> value(String name) {
        if (name.isEmpty()) {
            return Optional.of(List.of(ShellValue.of("$")));
        }
        return switch (name) {
            case "@", "*" -> Optional.of(positional.subList(Math.min(1, positional.size()), positional.size()));
            case "#" -> Optional.of(List.of(ShellValue.of(Integer.toString(Math.max(0, positional.size() - 1)))));
            case "?", "$", "!", "-" -> Optional.of(List.of(ShellValue.unknown("$" + name)));
            default -> name.matches("\\d{1,4}") ? positional(Integer.parseInt(name)) : variable(name);
        };
    }

    private Optional<List<ShellValue>> positional(int number) {
        return number < positional.size() ? Optional.of(List.of(positional.get(number))) : Optional.empty();
    }

    private Optional<List<ShellValue>> variable(String name) {
        List<ShellValue> own = variables.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        return Optional.ofNullable(surroundings.environment().get(name)).map(text -> List.of(ShellValue.of(text)));
    }

    void assign(String name, ShellValue value) {
        variables.put(name, List.of(value));
    }
}
