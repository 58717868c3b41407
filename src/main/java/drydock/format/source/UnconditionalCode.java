package drydock.format.source;

import drydock.format.source.SourceToken.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Finds the statements that run in every run of the program: those of its main without a condition.
final class UnconditionalCode {
    private static final Set<String> CONDITIONS = Set.of(
            "if", "else", "unless", "elsif", "elif", "match", "switch", "case", "when", "for", "while", "loop", "until",
            "catch", "except", "rescue", "foreach", "do", "defer", "go", "spawn", "finally", "ensure", "select", "cfg");
    private static final Set<String> MAINS = Set.of("main", "Main", "start", "run", "bootstrap");
    private static final Set<String> PLAIN = Set.of(
            "try", "unsafe", "class", "namespace", "object", "module", "interface", "public", "begin", "with", "using");

    private final SourceLanguage language;
    private final List<String> lines;
    private final Deque<Boolean> open = new ArrayDeque<>();

    UnconditionalCode(SourceLanguage language, String text) {
        this.language = language;
        this.lines = Arrays.asList(text.split("\n", -1));
    }

    /// A block opens behind this statement.
    void enter(List<SourceToken> statement) {
        open.push(runs(statement));
    }

    void leave() {
        open.poll();
    }

    /// Whether every run reaches the current statement.
    boolean here(List<SourceToken> statement, int line) {
        boolean straight = statement.stream()
                        .filter(token -> !language.indented() || token.line() == line)
                        .noneMatch(UnconditionalCode::conditional)
                && !compiledOnCondition(line);
        return straight && (language.indented() ? indented(line) : blocks());
    }

    /// Between `#if` and `#endif`.
    private boolean compiledOnCondition(int line) {
        boolean preprocessed =
                language == SourceLanguage.C || language == SourceLanguage.CPP || language == SourceLanguage.CSHARP;
        int depth = 0;
        for (int i = 0; preprocessed && i < line; i++) {
            String text = lines.get(i).strip();
            depth += text.matches("#\\s*if.*") ? 1 : text.matches("#\\s*endif.*") ? -1 : 0;
        }
        return depth > 0;
    }

    private boolean blocks() {
        boolean topLevel = open.isEmpty();
        return open.stream().allMatch(Boolean::booleanValue) && (!topLevel || !language.needsMain());
    }

    private static boolean conditional(SourceToken token) {
        return token.kind() == Kind.WORD
                ? CONDITIONS.contains(token.text())
                : token.is("?") || token.is("&") || token.is("|");
    }

    private boolean runs(List<SourceToken> statement) {
        if (statement.isEmpty()) {
            return true;
        }
        if (statement.stream().anyMatch(UnconditionalCode::conditional)) {
            return false;
        }
        boolean main = false;
        for (int i = 0; i + 1 < statement.size(); i++) {
            main |= MAINS.contains(statement.get(i).text())
                    && statement.get(i + 1).is("(");
        }
        boolean atOnce = statement.getFirst().is("(");
        boolean plain = statement.stream().noneMatch(token -> token.is("("))
                && statement.stream().anyMatch(token -> PLAIN.contains(token.text()));
        boolean resources =
                statement.getFirst().word("try") || statement.getFirst().word("using");
        return main || atOnce || plain || resources;
    }

    /// Whether every run reaches the lines under which it is indented.
    private boolean indented(int line) {
        int depth = indentation(lines.get(line - 1));
        for (int i = line - 2; i >= 0 && depth > 0; i--) {
            String above = lines.get(i);
            if (!above.isBlank() && indentation(above) < depth) {
                depth = indentation(above);
                if (!above.strip()
                        .matches("(?:(?:async\\s+)?def\\s+main\\b.*|if\\s+__name__\\s*==.*|if\\s+__FILE__\\s*==.*"
                                + "|try:|begin|with\\s.*|class\\s.*|module\\s.*)")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
