package drydock.format.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A loop of a script without a bound, which sleeps until a command succeeds.
///
/// @param line     of its first command
/// @param commands what it tries, with their words as written
public record WaitingLoop(int line, List<List<String>> commands) {
    private static final Set<String> ALWAYS =
            Set.of("true", ":", "[", "((1))", "sleep", "echo", "printf", "date", "break");

    public WaitingLoop {
        commands = List.copyOf(commands);
    }

    /// All loops of this kind, in order.
    public static List<WaitingLoop> in(String script) {
        List<WaitingLoop> found = new ArrayList<>();
        loops(ShellParser.parse(script)).forEach(loop -> {
            List<ShellNode.Simple> condition = commands(loop.condition()).toList();
            List<ShellNode.Simple> body = commands(loop.body()).toList();
            List<ShellNode.Simple> tried = Stream.concat(
                            condition.stream(), always(condition) ? body.stream() : Stream.empty())
                    .filter(command -> !ALWAYS.contains(command.words().getFirst())
                            || (command.words().getFirst().equals("[")
                                    && command.words().size() > 3))
                    .toList();
            if (!condition.isEmpty() && body.stream().anyMatch(WaitingLoop::sleeps)) {
                int line = condition.getFirst().line();
                found.add(new WaitingLoop(
                        line, tried.stream().map(ShellNode.Simple::words).toList()));
            }
        });
        return List.copyOf(found);
    }

    private static boolean sleeps(ShellNode.Simple command) {
        return command.words().getFirst().matches("(?:/\\S+/)?sleep");
    }

    private static boolean always(List<ShellNode.Simple> condition) {
        return condition.stream()
                .allMatch(
                        command -> List.of("true", ":").contains(command.words().getFirst())
                                || command.words().equals(List.of("[", "1", "]")));
    }

    private static Stream<ShellNode.Loop> loops(ShellNode node) {
        Stream<ShellNode.Loop> inside = children(node).flatMap(WaitingLoop::loops);
        return node instanceof ShellNode.Loop loop ? Stream.concat(Stream.of(loop), inside) : inside;
    }

    private static Stream<ShellNode.Simple> commands(ShellNode node) {
        return node instanceof ShellNode.Simple simple
                ? Stream.of(simple).filter(command -> !command.words().isEmpty())
                : children(node).flatMap(WaitingLoop::commands);
    }

    private static Stream<ShellNode> children(ShellNode node) {
        return switch (node) {
            case ShellNode.Simple _ -> Stream.empty();
            case ShellNode.Sequence(List<ShellNode> parts) -> parts.stream();
            case ShellNode.Conditional(ShellNode left, boolean _, ShellNode right) -> Stream.of(left, right);
            case ShellNode.Not(ShellNode inner) -> Stream.of(inner);
            case ShellNode.Pipe(ShellNode left, ShellNode right) -> Stream.of(left, right);
            case ShellNode.If(ShellNode condition, ShellNode then, ShellNode otherwise) ->
                Stream.of(condition, then, otherwise);
            case ShellNode.Loop(ShellNode condition, ShellNode body) -> Stream.of(condition, body);
            case ShellNode.Case(String _, List<ShellNode.Branch> branches) ->
                branches.stream().map(ShellNode.Branch::body);
            case ShellNode.Subshell(ShellNode body, boolean _) -> Stream.of(body);
            case ShellNode.Function(String _, ShellNode body) -> Stream.of(body);
        };
    }
}
