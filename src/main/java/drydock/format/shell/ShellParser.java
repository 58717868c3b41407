package drydock.format.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Builds a script's structure from its words, and reads unknown syntax as plain commands.
public final class ShellParser {
    private static final Set<String> CLOSERS =
            Set.of("then", "do", "else", "elif", "fi", "done", "esac", "}", ")", ";;");
    private static final int DEEPEST = 60;

    private final List<ShellToken> tokens;
    private int at;
    private int depth;

    private ShellParser(List<ShellToken> tokens) {
        this.tokens = tokens;
    }

    public static ShellNode parse(String script) {
        ShellParser parser = new ShellParser(ShellLexer.tokens(script));
        List<ShellNode> all = new ArrayList<>();
        while (parser.at < parser.tokens.size()) {
            all.add(parser.sequence());
            // A closing word without its opening one: continue after it.
            parser.at++;
        }
        return new ShellNode.Sequence(all);
    }

    private boolean ended() {
        return at >= tokens.size();
    }

    private boolean next(String text) {
        return !ended() && tokens.get(at).text().equals(text);
    }

    private boolean accept(String text) {
        boolean found = next(text);
        at += found ? 1 : 0;
        return found;
    }

    private void skipBreaks() {
        while (next("\n") || next(";") || next("&")) {
            at++;
        }
    }

    private ShellNode sequence() {
        List<ShellNode> parts = new ArrayList<>();
        if (++depth > DEEPEST) {
            at = tokens.size();
        }
        skipBreaks();
        while (!ended() && !CLOSERS.contains(tokens.get(at).text())) {
            parts.add(conditional());
            skipBreaks();
        }
        depth--;
        return new ShellNode.Sequence(List.copyOf(parts));
    }

    /// A command, or commands joined by `&&` and `||`; all of it runs in the background when `&` follows.
    private ShellNode conditional() {
        ShellNode all = chain();
        return next("&") ? inBackground(all) : all;
    }

    /// A background command runs in a process of its own.
    private static ShellNode inBackground(ShellNode node) {
        return switch (node) {
            case ShellNode.Simple(int line, List<String> words, boolean _) -> new ShellNode.Simple(line, words, true);
            case ShellNode.Subshell(ShellNode body, boolean _) -> new ShellNode.Subshell(body, true);
            default -> new ShellNode.Subshell(node, true);
        };
    }

    private ShellNode chain() {
        ShellNode left = pipe();
        while (next("&&") || next("||")) {
            boolean and = tokens.get(at++).text().equals("&&");
            skipLines();
            left = new ShellNode.Conditional(left, and, pipe());
        }
        return left;
    }

    private ShellNode pipe() {
        if (accept("!")) {
            return new ShellNode.Not(pipe());
        }
        ShellNode left = command();
        while (accept("|")) {
            skipLines();
            left = new ShellNode.Pipe(left, command());
        }
        return left;
    }

    private void skipLines() {
        while (next("\n")) {
            at++;
        }
    }

    private ShellNode command() {
        if (ended()) {
            return ShellNode.NOTHING;
        }
        return switch (tokens.get(at).text()) {
            case "if" -> {
                at++;
                yield conditionAndBranches();
            }
            case "while", "until" -> loop(tokens.get(at++).text().equals("until"));
            case "for", "select" -> {
                while (!ended() && !next("do") && !next("\n") && !next(";")) {
                    at++;
                }
                yield loop(false);
            }
            case "case" -> cases();
            case "{" -> group("}");
            case "(" -> new ShellNode.Subshell(group(")"), false);
            case "function" -> {
                at++;
                yield function();
            }
            default -> functionAhead() ? function() : simple();
        };
    }

    private ShellNode conditionAndBranches() {
        ShellNode condition = sequence();
        accept("then");
        ShellNode then = sequence();
        if (accept("elif")) {
            return new ShellNode.If(condition, then, conditionAndBranches());
        }
        ShellNode otherwise = accept("else") ? sequence() : ShellNode.NOTHING;
        accept("fi");
        return new ShellNode.If(condition, then, otherwise);
    }

    private ShellNode loop(boolean until) {
        ShellNode condition = sequence();
        accept("do");
        ShellNode body = sequence();
        accept("done");
        return new ShellNode.Loop(condition, body, until);
    }

    private ShellNode group(String closer) {
        at++;
        ShellNode body = sequence();
        accept(closer);
        return body;
    }

    private ShellNode cases() {
        at++;
        String subject = ended() ? "" : tokens.get(at++).text();
        skipLines();
        accept("in");
        List<ShellNode.Branch> branches = new ArrayList<>();
        skipBreaks();
        while (!ended() && !next("esac")) {
            branches.add(branch());
            while (accept(";;") || accept("\n") || accept(";")) {
                // between branches
            }
        }
        accept("esac");
        return new ShellNode.Case(subject, branches);
    }

    private ShellNode.Branch branch() {
        List<String> patterns = new ArrayList<>();
        accept("(");
        while (!ended() && !next(")")) {
            ShellToken token = tokens.get(at++);
            if (token.kind() == ShellToken.Kind.WORD) {
                patterns.add(token.text());
            }
        }
        accept(")");
        int before = at;
        ShellNode body = sequence();
        if (at == before && !ended() && !next(";;") && !next("esac")) {
            at++;
        }
        return new ShellNode.Branch(List.copyOf(patterns), body);
    }

    private boolean functionAhead() {
        return at + 2 < tokens.size()
                && tokens.get(at).kind() == ShellToken.Kind.WORD
                && tokens.get(at + 1).operator("(")
                && tokens.get(at + 2).operator(")");
    }

    private ShellNode function() {
        String name = ended() ? "" : tokens.get(at++).text();
        accept("(");
        accept(")");
        skipLines();
        return new ShellNode.Function(name, command());
    }

    private ShellNode simple() {
        int line = tokens.get(at).line();
        List<String> words = new ArrayList<>();
        while (!ended() && tokens.get(at).kind() == ShellToken.Kind.WORD) {
            words.add(tokens.get(at++).text());
        }
        // Without words it is a redirection alone, such as `<"$file" || exit`.
        return new ShellNode.Simple(line, List.copyOf(words), false);
    }
}
