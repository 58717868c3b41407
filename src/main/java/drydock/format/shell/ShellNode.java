package drydock.format.shell;

import java.util.List;

/// A piece of a script.
public sealed interface ShellNode {
    /// A command with its words as written; `((…))` is one word.
    ///
    /// @param background ends in `&`
    record Simple(int line, List<String> words, boolean background) implements ShellNode {}

    /// Commands one after the other.
    record Sequence(List<ShellNode> parts) implements ShellNode {}

    /// `left && right` or `left || right`.
    record Conditional(ShellNode left, boolean and, ShellNode right) implements ShellNode {}

    /// `! inner`
    record Not(ShellNode inner) implements ShellNode {}

    /// `left | right`
    record Pipe(ShellNode left, ShellNode right) implements ShellNode {}

    /// A condition and its two branches; `otherwise` is empty, or another one for `elif`.
    record If(ShellNode condition, ShellNode then, ShellNode otherwise) implements ShellNode {}

    /// @param until whether it goes on until the condition succeeds, and not while it does
    record Loop(ShellNode condition, ShellNode body, boolean until) implements ShellNode {}

    record Case(String subject, List<Branch> branches) implements ShellNode {}

    record Branch(List<String> patterns, ShellNode body) {}

    /// `( … )`, in a process of its own.
    record Subshell(ShellNode body, boolean background) implements ShellNode {}

    record Function(String name, ShellNode body) implements ShellNode {}

    ShellNode NOTHING = new Sequence(List.of());
}
