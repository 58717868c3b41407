package drydock.format.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Builds a script's structure from its words, and reads unknown syntax as plain commands.
public final class Parser {
    private static final Set<String> CLOSERS =
            Set.of("then", "do", "else", "elif", "fi", "done", "esac", "}", ")", ";;");
    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static Node parse(String script) {
        Parser parser = new Parser(Lexer.tokens(script));
        List<Node> all = new ArrayList<>();
        while (parser.at < parser.tokens.size()) {
            all.add(parser.sequence());
            // A closing word without its opening one: continue after it.
            parser.at++;
        }
        return new Node.Sequence(all);
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

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        if (++depth > DEEPEST) {
            at = tokens.size();
        }
        skipBreaks();
        while (!ended() && !CLOSERS.contains(tokens.get(at).text())) {
            parts.add(conditional());
            skipBreaks();
        }
        depth--;
        return new Node.Sequence(List.copyOf(parts));
    }

    /// A command, or commands joined by `&&` and `||`; all of it runs in the background when `&` follows.
    private Node conditional() {
        Node all = chain();
        return next("&") ? inBackground(all) : all;
    }

    /// A background command runs in a process of its own.
    private static Node inBackground(Node node) {
        return switch (node) {
            case Node.Simple(int line, List<String> words, boolean _) -> new Node.Simple(line, words, true);
            case Node.Subshell(Node body, boolean _) -> new Node.Subshell(body, true);
            default -> new Node.Subshell(node, true);
        };
    }

    private Node chain() {
        Node left = pipe();
        while (next("&&") || next("||")) {
            boolean and = tokens.get(at++).text().equals("&&");
            skipLines();
            left = new Node.Conditional(left, and, pipe());
        }
        return left;
    }

    private Node pipe() {
        if (accept("!")) {
            return new Node.Not(pipe());
        }
        Node left = command();
        while (accept("|")) {
            skipLines();
            left = new Node.Pipe(left, command());
        }
        return left;
    }

    private void skipLines() {
        while (next("\n")) {
            at++;
        }
    }

    private Node command() {
        if (ended()) {
            return Node.NOTHING;
        }
        return switch (tokens.get(at).text()) {
            case "if" -> {
                at++;
                yield conditionAndBranches();
            }
            case "while", "until" -> {
                at++;
                yield loop();
            }
            case "for", "select" -> {
                while (!ended() && !next("do") && !next("\n") && !next(";")) {
                    at++;
                }
                yield loop();
            }
            case "case" -> cases();
            case "{" -> group("}");
            case "(" -> new Node.Subshell(group(")"), false);
            case "function" -> {
                at++;
                yield function();
            }
            default -> functionAhead() ? function() : simple();
        };
    }

    private Node conditionAndBranches() {
        Node condition = sequence();
        accept("then");
        Node then = sequence();
        if (accept("elif")) {
            return new Node.If(condition, then, conditionAndBranches());
        }
        Node otherwise = accept("else") ? sequence() : Node.NOTHING;
        accept("fi");
        return new Node.If(condition, then, otherwise);
    }

    private Node loop() {
        Node condition = sequence();
        accept("do");
        Node body = sequence();
        accept("done");
        return new Node.Loop(condition, body);
    }

    private Node group(String closer) {
        at++;
        Node body = sequence();
        accept(closer);
        return body;
    }

    private Node cases() {
        at++;
        String subject = ended() ? "" : tokens.get(at++).text();
        skipLines();
        accept("in");
        List<Node.Branch> branches = new ArrayList<>();
        skipBreaks();
        while (!ended() && !next("esac")) {
            branches.add(branch());
            while (accept(";;") || accept("\n") || accept(";")) {
                // between branches
            }
        }
        accept("esac");
        return new Node.Case(subject, branches);
    }

    private Node.Branch branch() {
        List<String> patterns = new ArrayList<>();
        accept("(");
        while (!ended() && !next(")")) {
            Token token = tokens.get(at++);
            if (token.kind() == Token.Kind.WORD) {
                patterns.add(token.text());
            }
        }
        accept(")");
        int before = at;
        Node body = sequence();
        if (at == before && !ended() && !next(";;") && !next("esac")) {
            at++;
        }
        return new Node.Branch(List.copyOf(patterns), body);
    }

    private boolean functionAhead() {
        return at + 2 < tokens.size()
                && tokens.get(at).kind() == Token.Kind.WORD
                && tokens.get(at + 1).operator("(")
                && tokens.get(at + 2).operator(")");
    }

    private Node function() {
        String name = ended() ? "" : tokens.get(at++).text();
        accept("(");
        accept(")");
        skipLines();
        return new Node.Function(name, command());
    }

    private Node simple() {
        int line = tokens.get(at).line();
        List<String> words = new ArrayList<>();
        while (!ended() && tokens.get(at).kind() == Token.Kind.WORD) {
            words.add(tokens.get(at++).text());
        }
        // Without words it is a redirection alone, such as `<"$file" || exit`.
        return new Node.Simple(line, List.copyOf(words), false);
    }
}
