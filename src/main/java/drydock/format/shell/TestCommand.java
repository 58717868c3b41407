package drydock.format.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates `[ … ]` if that is possible without running anything.
final class TestCommand {
    private TestCommand() {}

    static Optional<Boolean> answer(List<ShellValue> words, ShellContext surroundings) {
        List<ShellValue> inside = new ArrayList<>(words.subList(1, words.size()));
        if (!inside.isEmpty() && inside.getLast().text().matches("]]?")) {
            inside.removeLast();
        }
        if (inside.isEmpty() || inside.stream().anyMatch(value -> value.text().matches("-[ao]|&&|\\|\\|"))) {
            return inside.isEmpty() ? Optional.of(false) : Optional.empty();
        }
        if (inside.getFirst().text().equals("!")) {
            return simple(inside.subList(1, inside.size()), surroundings).map(answer -> !answer);
        }
        return simple(inside, surroundings);
    }

    private static Optional<Boolean> simple(List<ShellValue> words, ShellContext surroundings) {
        if (words.stream().anyMatch(value -> !value.known())) {
            return Optional.empty();
        }
        List<String> texts = words.stream().map(ShellValue::text).toList();
        return switch (texts.size()) {
            case 1 -> Optional.of(!texts.getFirst().isEmpty());
            case 2 -> unary(texts.getFirst(), texts.getLast(), surroundings);
            case 3 -> binary(texts.get(0), texts.get(1), texts.get(2));
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> unary(String operator, String operand, ShellContext surroundings) {
        return switch (operator) {
            case "-z" -> Optional.of(operand.isEmpty());
            case "-n" -> Optional.of(!operand.isEmpty());
            case "-e", "-f", "-d", "-x", "-r", "-s" -> surroundings.test(operator.charAt(1), operand);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> binary(String left, String operator, String right) {
        return switch (operator) {
            case "=", "==" -> Optional.of(GlobPatterns.matches(left, right));
            case "!=" -> Optional.of(!GlobPatterns.matches(left, right));
            case "-eq", "-ne", "-gt", "-lt", "-ge", "-le" -> numbers(left, operator, right);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> numbers(String left, String operator, String right) {
        if (!left.matches("-?\\d{1,15}") || !right.matches("-?\\d{1,15}")) {
            return Optional.empty();
        }
        int order = Long.compare(Long.parseLong(left), Long.parseLong(right));
        return Optional.of(
                switch (operator) {
                    case "-eq" -> order == 0;
                    case "-ne" -> order != 0;
                    case "-gt" -> order > 0;
                    case "-lt" -> order < 0;
                    case "-ge" -> order >= 0;
                    default -> order <= 0;
                });
    }
}
