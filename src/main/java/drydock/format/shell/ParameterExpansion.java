package drydock.format.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms of `${…}` that entrypoint scripts use: defaults, prefixes, suffixes, pieces and arrays.
final class ParameterExpansion {
    private static final Pattern FORM = Pattern.compile("([A-Za-z_]\\w*|\\d+|[@*#])(\\[[@*]])?(.*)", Pattern.DOTALL);
    private static final Pattern PIECE = Pattern.compile(":(\\d+)(?::(\\d+))?");

    private ParameterExpansion() {}

    /// @param inside  between the braces
    /// @param written the whole text, used if its value is not known
    static List<ShellValue> expand(String inside, WordExpansion expander, String written) {
        Matcher matcher = FORM.matcher(inside);
        if (!matcher.matches()) {
            return List.of(ShellValue.unknown(written));
        }
        String name = matcher.group(1);
        String rest = matcher.group(3);
        Optional<List<ShellValue>> value = expander.value(name);
        List<ShellValue> values = value.orElse(List.of());
        if (rest.isEmpty()) {
            return values;
        }
        if (name.equals("@")) {
            Matcher piece = PIECE.matcher(rest);
            int from = piece.matches() ? Math.max(0, Integer.parseInt(limited(piece.group(1))) - 1) : 0;
            return values.subList(Math.min(from, values.size()), values.size());
        }
        String text = values.isEmpty() ? "" : values.getFirst().text();
        if (values.stream().anyMatch(one -> !one.known())) {
            return List.of(ShellValue.unknown(written));
        }
        return List.of(form(rest, name, value.isPresent(), text, expander).orElse(ShellValue.unknown(written)));
    }

    private static Optional<ShellValue> form(
            String rest, String name, boolean set, String text, WordExpansion expander) {
        boolean colon = rest.startsWith(":");
        String operation = colon ? rest.substring(1) : rest;
        if (operation.isEmpty()) {
            return Optional.empty();
        }
        boolean usable = set && !(colon && text.isEmpty());
        String word = operation.substring(1);
        return switch (operation.charAt(0)) {
            case '-' -> Optional.of(usable ? ShellValue.of(text) : expander.one(word));
            case '=' -> {
                ShellValue value = usable ? ShellValue.of(text) : expander.one(word);
                expander.assign(name, value);
                yield Optional.of(value);
            }
            case '+' -> Optional.of(usable ? expander.one(word) : ShellValue.of(""));
            case '?' -> usable ? Optional.of(ShellValue.of(text)) : Optional.empty();
            default -> colon ? piece(rest, text) : affix(operation, text, expander);
        };
    }

    private static Optional<ShellValue> piece(String rest, String text) {
        Matcher matcher = PIECE.matcher(rest);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Math.min(Integer.parseInt(limited(matcher.group(1))), text.length());
        String count = matcher.group(2);
        int to = count == null ? text.length() : Math.min(text.length(), from + Integer.parseInt(limited(count)));
        return Optional.of(ShellValue.of(text.substring(from, to)));
    }

    private static String limited(String digits) {
        return digits.length() > 4 ? "9999" : digits;
    }

    private static Optional<ShellValue> affix(String operation, String text, WordExpansion expander) {
        ShellValue pattern = expander.one(operation.substring(1));
        boolean plain = pattern.known() && pattern.text().chars().noneMatch(c -> "*?[".indexOf(c) >= 0);
        if (!plain) {
            return Optional.empty();
        }
        String affix = pattern.text();
        return switch (operation.charAt(0)) {
            case '#' -> Optional.of(ShellValue.of(text.startsWith(affix) ? text.substring(affix.length()) : text));
            case '%' ->
                Optional.of(
                        ShellValue.of(text.endsWith(affix) ? text.substring(0, text.length() - affix.length()) : text));
            default -> Optional.empty();
        };
    }
}
