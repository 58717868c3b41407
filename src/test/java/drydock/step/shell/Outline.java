package drydock.step.shell;

import drydock.format.shell.Node;
import java.util.ArrayList;
import java.util.List;

/// The structure of a script as lines of text, one per command or keyword, indented by depth.
///
/// It is the form in which two readers' trees are compared: chains are flat, whatever their nesting, and of `[[`, `((`
/// and `let` only the name is kept, because what stands in them is no command.
final class Outline {
    private static final String BACKGROUND = "&";

    private final List<String> lines = new ArrayList<>();
    private int depth;

    List<String> lines() {
        return List.copyOf(lines);
    }

    void add(String line) {
        lines.add("  ".repeat(depth) + line.replace("\\\n", "").replace('\n', ' '));
    }

    void background() {
        lines.add(BACKGROUND);
    }

    void inner(String keyword, Runnable content) {
        add(keyword);
        depth++;
        content.run();
        depth--;
    }

    void command(int line, List<String> words) {
        String name = words.getFirst();
        boolean other = name.equals("[[") || name.startsWith("((") || name.equals("let");
        add(line + ": "
                + (other
                        ? name.substring(0, Math.min(3, name.length())).replaceFirst("^\\(\\(.*", "((")
                        : String.join(" ", words)));
    }

    /// Of the tree that [Parser] builds.
    static List<String> of(Node script) {
        Outline outline = new Outline();
        outline.node(script);
        return outline.lines();
    }

    private void node(Node node) {
        switch (node) {
            case Node.Sequence(List<Node> parts) -> parts.forEach(this::node);
            case Node.Not(Node inner) -> inner("not", () -> node(inner));
            case Node.Conditional chain -> inner("chain", () -> chain(chain));
            case Node.Pipe pipe -> inner("pipe", () -> pipe(pipe));
            case Node.If(Node condition, Node then, Node otherwise) -> {
                inner("if", () -> node(condition));
                inner("then", () -> node(then));
                inner("else", () -> node(otherwise));
            }
            case Node.Loop(Node condition, Node body) -> {
                inner("loop", () -> node(condition));
                inner("do", () -> node(body));
            }
            case Node.Case(String subject, List<Node.Branch> branches) ->
                inner(
                        "case " + subject,
                        () -> branches.forEach(
                                branch -> inner(String.join("|", branch.patterns()), () -> node(branch.body()))));
            case Node.Subshell(Node body, boolean background) -> {
                inner("subshell", () -> node(body));
                if (background) {
                    background();
                }
            }
            case Node.Function(String name, Node body) -> inner("function " + name, () -> node(body));
            case Node.Simple(int line, List<String> words, boolean background) -> {
                if (!words.isEmpty()) {
                    command(line, words);
                }
                if (background) {
                    background();
                }
            }
        }
    }

    private void chain(Node.Conditional chain) {
        if (chain.left() instanceof Node.Conditional left) {
            chain(left);
        } else {
            node(chain.left());
        }
        add(chain.and() ? "&&" : "||");
        node(chain.right());
    }

    private void pipe(Node.Pipe pipe) {
        for (Node side : List.of(pipe.left(), pipe.right())) {
            if (side instanceof Node.Pipe inner) {
                pipe(inner);
            } else {
                node(side);
            }
        }
    }
}
