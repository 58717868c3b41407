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
    private static final Set<String> TALK = Set.of("true", ":", "sleep", "echo", "printf", "date", "break", "exit");

    public WaitingLoop {
        commands = List.copyOf(commands);
    }

    /// All loops of this kind, in order. A loop that ends with the script, or that works in its body, does not wait.
    public static List<WaitingLoop> in(String script) {
        List<WaitingLoop> found = new ArrayList<>();
        loops(ShellParser.parse(script)).forEach(loop -> {
            List<List<String>> tried = attempts(loop)
                    .flatMap(WaitingLoop::commands)
                    .map(ShellNode.Simple::words)
                    .filter(words -> !TALK.contains(words.getFirst()))
                    .toList();
            if (!tried.isEmpty() && commands(loop.body()).anyMatch(WaitingLoop::sleeps)) {
                int line = Stream.concat(commands(loop.condition()), commands(loop.body()))
                        .mapToInt(ShellNode.Simple::line)
                        .min()
                        .orElse(0);
                found.add(new WaitingLoop(line, tried));
            }
        });
        return List.copyOf(found);
    }

    /// What has to succeed before the loop ends.
    private static Stream<ShellNode> attempts(ShellNode.Loop loop) {
        ShellNode condition = single(loop.condition());
        if (loop.until()) {
            return Stream.of(condition);
        }
        if (condition instanceof ShellNode.Not(ShellNode inner)) {
            return Stream.of(inner);
        }
        boolean missing = commands(condition)
                .anyMatch(command ->
                        List.of("[", "[[", "test").contains(command.words().getFirst())
                                && command.words().contains("!"));
        return missing ? Stream.of(condition) : always(condition) ? leaving(loop.body()) : Stream.empty();
    }

    private static ShellNode single(ShellNode node) {
        return node instanceof ShellNode.Sequence(List<ShellNode> parts) && parts.size() == 1
                ? single(parts.getFirst())
                : node;
    }

    private static boolean always(ShellNode condition) {
        return condition instanceof ShellNode.Simple(int _, List<String> words, boolean _)
                && (words.equals(List.of("true"))
                        || words.equals(List.of(":"))
                        || words.equals(List.of("[", "1", "]")));
    }

    /// The commands whose success leaves an endless loop: `attempt && break`, or `if attempt; then break; fi`.
    private static Stream<ShellNode> leaving(ShellNode node) {
        return switch (node) {
            case ShellNode.Conditional(ShellNode left, boolean and, ShellNode right)
            when and && breaks(right) -> Stream.of(left);
            case ShellNode.If(ShellNode condition, ShellNode then, ShellNode _)
            when breaks(then) -> Stream.of(condition);
            case ShellNode.Sequence(List<ShellNode> parts) -> parts.stream().flatMap(WaitingLoop::leaving);
            default -> Stream.empty();
        };
    }

    private static boolean breaks(ShellNode node) {
        return commands(node).anyMatch(command -> command.words().getFirst().equals("break"));
    }

    private static boolean sleeps(ShellNode.Simple command) {
        return command.words().getFirst().matches("(?:/\\S+/)?sleep");
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
            case ShellNode.Loop(ShellNode condition, ShellNode body, boolean _) -> Stream.of(condition, body);
            case ShellNode.Case(String _, List<ShellNode.Branch> branches) ->
                branches.stream().map(ShellNode.Branch::body);
            case ShellNode.Subshell(ShellNode body, boolean _) -> Stream.of(body);
            case ShellNode.Function(String _, ShellNode body) -> Stream.of(body);
        };
    }
}
