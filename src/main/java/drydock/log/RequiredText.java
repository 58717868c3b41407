package drydock.log;

import java.util.ArrayList;
import java.util.List;

/// Texts that every match of a regular expression contains: looking for them first is much quicker than matching.
final class RequiredText {
    /// Of an expression with one of these, no part is certain to be needed.
    private static final String UNCERTAIN = "|()[]{}";

    private static final String SPECIAL = ".^$*+?\\";

    private RequiredText() {}

    /// Such texts in ASCII, of at least two characters; empty if none is certain.
    static List<String> of(String expression) {
        if (expression.chars().anyMatch(c -> UNCERTAIN.indexOf(c) >= 0)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c >= ' ' && c < 0x7f && SPECIAL.indexOf(c) < 0) {
                run.append(c);
                continue;
            }
            if ((c == '*' || c == '?') && !run.isEmpty()) {
                run.setLength(run.length() - 1);
            }
            add(texts, run);
            run.setLength(0);
            // What an escape means is not looked at, and "\Q" would change the meaning of what follows.
            if (c == '\\' && ++i < expression.length() && expression.charAt(i) == 'Q') {
                return List.of();
            }
            if (c == '\\' && i < expression.length() && "cxu0pPkN".indexOf(expression.charAt(i)) >= 0) {
                return List.of();
            }
        }
        add(texts, run);
        return texts;
    }

    private static void add(List<String> texts, StringBuilder run) {
        if (run.length() >= 2) {
            texts.add(run.toString());
        }
    }
}
