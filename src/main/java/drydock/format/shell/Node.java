package drydock.format.shell;

import java.util.List;

/// A piece of a script.
public sealed interface Node {
    /// A command with its words as written; `((…))` is one word.
    ///
    /// @param background ends in `&`
    record Simple(int line, List<String> words, boolean background) implements Node {}

    /// Commands one after the other.
    record Sequence(List<Node> parts) implements Node {}

    /// `left && right` or `left || right`.
    record Conditional(Node left, boolean and, Node right) implements Node {}

    /// `! inner`
    record Not(Node inner) implements Node {}

    /// `left | right`
    record Pipe(Node left, Node right) implements Node {}

    /// A condition and its two branches; `otherwise` is empty, or another one for `elif`.
    record If(Node condition, Node then, Node otherwise) implements Node {}

    record Loop(Node condition, Node body) implements Node {}

    record Case(String subject, List<Branch> branches) implements Node {}

    record Branch(List<String> patterns, Node body) {}

    /// `( … )`, in a process of its own.
    record Subshell(Node body, boolean background) implements Node {}

    record Function(String name, Node body) implements Node {}

    Node NOTHING = new Sequence(List.of());
}
