package drydock.step.shell;

import drydock.format.shell.ShellNode;
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
    static List<String> of(ShellNode script) {
        Outline outline = new Outline();
        outline.node(script);
        return outline.lines();
    }

    private void node(ShellNode node) {
        switch (node) {
            case ShellNode.Sequence(List<ShellNode> parts) -> parts.forEach(this::node);
            case ShellNode.Not(ShellNode inner) -> inner("not", () -> node(inner));
            case ShellNode.Conditional chain -> inner("chain", () -> chain(chain));
            case ShellNode.Pipe pipe -> inner("pipe", () -> pipe(pipe));
            case ShellNode.If(ShellNode condition, ShellNode then, ShellNode otherwise) -> {
                inner("if", () -> node(condition));
                inner("then", () -> node(then));
                inner("else", () -> node(otherwise));
            }
            case ShellNode.Loop(ShellNode condition, ShellNode body, boolean _) -> {
                inner("loop", () -> node(condition));
                inner("do", () -> node(body));
            }
            case ShellNode.Case(String subject, List<ShellNode.Branch> branches) ->
                inner(
                        "case " + subject,
                        () -> branches.forEach(
                                branch -> inner(String.join("|", branch.patterns()), () -> node(branch.body()))));
            case ShellNode.Subshell(ShellNode body, boolean background) -> {
                inner("subshell", () -> node(body));
                if (background) {
                    background();
                }
            }
            case ShellNode.Function(String name, ShellNode body) -> inner("function " + name, () -> node(body));
            case ShellNode.Simple(int line, List<String> words, boolean background) -> {
                if (!words.isEmpty()) {
                    command(line, words);
                }
                if (background) {
                    background();
                }
            }
        }
    }

    private void chain(ShellNode.Conditional chain) {
        if (chain.left() instanceof ShellNode.Conditional left) {
            chain(left);
        } else {
            node(chain.left());
        }
        add(chain.and() ? "&&" : "||");
        node(chain.right());
    }

    private void pipe(ShellNode.Pipe pipe) {
        for (ShellNode side : List.of(pipe.left(), pipe.right())) {
            if (side instanceof ShellNode.Pipe inner) {
                pipe(inner);
            } else {
                node(side);
            }
        }
    }
}
