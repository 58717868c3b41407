package drydock.format.source;

import drydock.format.source.SourceToken.Kind;
import drydock.knowledge.Thresholds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a source file prints: the literals of its print and log calls, in the file's order.
final class PrintCalls {
    private static final int LONGEST = 200;
    private static final Set<String> OPERATORS =
            Set.of("return", "await", "yield", "not", "and", "or", "in", "new", "try");

    private final List<SourceToken> tokens;
    private final UnconditionalCode surely;
    private final List<Call> calls = new ArrayList<>();
    private final List<Called> called = new ArrayList<>();

    private PrintCalls(SourceLanguage language, String text) {
        tokens = SourceLexer.read(language, text);
        surely = new UnconditionalCode(language, text);
    }

    /// @param line   counted from 1
    /// @param always whether every run reaches it
    record Call(int line, String text, boolean always) {}

    /// A function that is called whenever the program runs.
    ///
    /// @param qualifier word before its name, such as a module's; empty when there is none
    record Called(String qualifier, String name) {}

    /// In the file's order, each once.
    static List<Called> calledAlways(SourceLanguage language, String text) {
        PrintCalls calls = new PrintCalls(language, text);
        calls.read();
        return calls.called.stream().distinct().toList();
    }

    static List<Call> in(SourceLanguage language, String text) {
        PrintCalls calls = new PrintCalls(language, text);
        calls.read();
        return calls.calls;
    }

    private void read() {
        int begin = 0;
        int brackets = 0;
        Deque<Integer> outside = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            SourceToken token = tokens.get(i);
            brackets += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (token.is("{")) {
                surely.enter(tokens.subList(begin, i));
                outside.push(brackets);
                brackets = 0;
                begin = i + 1;
            } else if (token.is("}")) {
                surely.leave();
                brackets = outside.isEmpty() ? 0 : outside.pop();
                begin = i + 1;
            } else if (token.is(";") && brackets == 0) {
                begin = i + 1;
            } else if (token.kind() == Kind.WORD) {
                call(i, begin);
            }
        }
    }

    private void call(int at, int begin) {
        String name = tokens.get(at).text();
        boolean writes = PrintNames.writing(name);
        if (!writes && !PrintNames.printing(name)) {
            called(at, begin);
            return;
        }
        int next = at + 1;
        if (next < tokens.size() && tokens.get(next).is("!")) {
            next++;
        }
        List<SourceToken> arguments = arguments(next);
        if (writes && arguments.stream().noneMatch(PrintCalls::stream) && !qualified(at)) {
            return;
        }
        text(arguments).ifPresent(literal -> {
            boolean always = !PrintNames.seldom(name) && surely.here(tokens.subList(begin, at), literal.line());
            calls.add(new Call(literal.line(), line(literal.text()), always));
        });
    }

    /// A word before its name that is no operator shows that a function is being defined.
    private void called(int at, int begin) {
        SourceToken name = tokens.get(at);
        boolean call = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        boolean defined = at > 0
                && tokens.get(at - 1).kind() == Kind.WORD
                && !OPERATORS.contains(tokens.get(at - 1).text())
                && tokens.get(at - 1).line() == name.line();
        if (call && !defined && surely.here(tokens.subList(begin, at), name.line())) {
            called.add(new Called(qualifier(at), name.text()));
        }
    }

    private String qualifier(int at) {
        int before = at - 1;
        while (before >= 0
                && ".:".contains(tokens.get(before).text())
                && tokens.get(before).line() == tokens.get(at).line()) {
            before--;
        }
        return before >= 0 && before < at - 1 ? tokens.get(before).text() : "";
    }

    /// The text in the brackets, or without brackets the text after the name.
    private List<SourceToken> arguments(int from) {
        if (from >= tokens.size()) {
            return List.of();
        }
        if (!tokens.get(from).is("(")) {
            boolean streamed = tokens.get(from).is("<");
            boolean literal = tokens.get(from).kind() == Kind.LITERAL;
            return tokens.subList(from, Math.min(from + (streamed ? 3 : literal ? 1 : 0), tokens.size()));
        }
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return tokens.subList(from, i);
            }
        }
        return List.of();
    }

    private static boolean stream(SourceToken token) {
        return token.kind() == Kind.WORD && PrintNames.stream(token.text());
    }

    /// `process.stdout.write`, `std::io::stderr().write_all`.
    private boolean qualified(int at) {
        int from = at;
        while (from > 0 && ".:()->".contains(tokens.get(from - 1).text())) {
            from--;
            if (from > 0 && tokens.get(from - 1).kind() == Kind.WORD) {
                from--;
                if (stream(tokens.get(from))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Its message: the first literal that says something; neighbours are joined, as C and Python do.
    private static Optional<SourceToken> text(List<SourceToken> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            SourceToken token = arguments.get(i);
            if (token.kind() == Kind.LITERAL && fixed(token.text()) >= Thresholds.CHARACTERS_OF_A_TEXT) {
                boolean continued =
                        i + 1 < arguments.size() && arguments.get(i + 1).kind() == Kind.LITERAL;
                return Optional.of(
                        continued
                                ? new SourceToken(
                                        Kind.LITERAL,
                                        token.text() + arguments.get(i + 1).text(),
                                        token.line())
                                : token);
            }
        }
        return Optional.empty();
    }

    /// How much of it is fixed: characters of the longest piece between placeholders.
    static int fixed(String text) {
        int longest = 0;
        for (String line : text.split("\n", -1)) {
            for (String piece : line.split("\\{}", -1)) {
                longest = Math.max(longest, piece.strip().length());
            }
        }
        return longest;
    }

    /// The line of it that says most.
    private static String line(String text) {
        String best = "";
        for (String line : text.split("\n", -1)) {
            best = fixed(line) > fixed(best) ? line.strip() : best;
        }
        return best.length() > LONGEST ? best.substring(0, LONGEST) : best;
    }
}
