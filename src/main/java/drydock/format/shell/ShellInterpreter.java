package drydock.format.shell;

import drydock.fact.StartChain.HandsOver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks through a script without running anything, and records the programs that it would start.
///
/// Each branch is taken, not taken, or unsure. Only certain commands change variables.
final class ShellInterpreter {
    private static final int MOST_STEPS = 20_000;
    private static final int DEEPEST = 20;

    /// A program that a script starts.
    record Start(HandsOver how, List<String> argv, int line, boolean sure, String directory, String path) {
        Start as(HandsOver other, int otherLine) {
            return new Start(other, argv, otherLine, sure, directory, path);
        }
    }

    /// Whether something happens.
    enum Sure {
        YES,
        NO,
        UNSURE;

        Sure and(Sure other) {
            return this == NO || other == NO ? NO : this == UNSURE || other == UNSURE ? UNSURE : YES;
        }

        static Sure of(Optional<Boolean> known, boolean wanted) {
            return known.map(answer -> answer == wanted ? YES : NO).orElse(UNSURE);
        }
    }

    final List<Start> starts = new ArrayList<>();
    private final ShellVariables variables;
    private final Map<String, ShellNode> functions = new HashMap<>();
    private final ShellContext surroundings;
    private int steps;
    private int depth;
    private boolean ended;
    private int endLine;
    private boolean waited;
    private String directory = "";

    ShellInterpreter(ShellContext surroundings) {
        this.surroundings = surroundings;
        this.variables = new ShellVariables(surroundings);
    }

    void run(ShellNode script) {
        walk(script, Sure.YES);
    }

    /// The line of the command that certainly ends the script early, 0 when none does.
    int endLine() {
        return endLine;
    }

    /// Whether it waits for its background processes.
    boolean waited() {
        return waited;
    }

    /// The exit status of a piece of the script, if known.
    private Optional<Boolean> walk(ShellNode node, Sure sure) {
        if (ended || sure == Sure.NO || ++steps > MOST_STEPS) {
            return Optional.empty();
        }
        return switch (node) {
            case ShellNode.Sequence(List<ShellNode> parts) -> {
                Optional<Boolean> last = Optional.of(true);
                for (ShellNode part : parts) {
                    last = walk(part, sure);
                }
                yield last;
            }
            case ShellNode.Not(ShellNode inner) -> walk(inner, sure).map(answer -> !answer);
            case ShellNode.Conditional(ShellNode left, boolean and, ShellNode right) -> {
                Optional<Boolean> first = walk(left, sure);
                Sure second = Sure.of(first, and);
                Optional<Boolean> answer = walk(right, sure.and(second));
                yield second == Sure.NO ? first : second == Sure.YES ? answer : Optional.empty();
            }
            case ShellNode.Pipe(ShellNode left, ShellNode right) -> {
                walk(left, sure);
                walk(right, sure);
                yield Optional.empty();
            }
            case ShellNode.If(ShellNode condition, ShellNode then, ShellNode otherwise) -> {
                Optional<Boolean> answer = walk(condition, sure);
                walk(then, sure.and(Sure.of(answer, true)));
                walk(otherwise, sure.and(Sure.of(answer, false)));
                yield Optional.empty();
            }
            case ShellNode.Loop(ShellNode condition, ShellNode body, boolean _) -> {
                walk(condition, sure);
                walk(body, sure.and(Sure.UNSURE));
                yield Optional.empty();
            }
            case ShellNode.Case(String subject, List<ShellNode.Branch> branches) -> branches(subject, branches, sure);
            case ShellNode.Subshell(ShellNode body, boolean background) -> {
                List<Start> before = List.copyOf(starts);
                Optional<Boolean> answer = walk(body, sure);
                asChildren(before.size(), background);
                yield answer;
            }
            case ShellNode.Function(String name, ShellNode body) -> {
                functions.put(name, body);
                yield Optional.of(true);
            }
            case ShellNode.Simple simple -> simple(simple, sure);
        };
    }

    /// A program that replaces only a subshell is a child of the script.
    private void asChildren(int from, boolean background) {
        for (int i = from; i < starts.size(); i++) {
            Start start = starts.get(i);
            HandsOver how = background ? HandsOver.BACKGROUND : HandsOver.CHILD;
            starts.set(i, start.as(how, start.line()));
        }
        // An `exit` in it ends the subshell alone.
        ended = false;
        endLine = 0;
    }

    private Optional<Boolean> branches(String subject, List<ShellNode.Branch> branches, Sure sure) {
        ShellValue value = variables.expander().one(subject);
        Sure left = sure;
        for (ShellNode.Branch branch : branches) {
            Sure matches = value.known()
                    ? GlobPatterns.match(value.text(), branch.patterns(), variables.expander())
                    : Sure.UNSURE;
            walk(branch.body(), left.and(matches));
            if (matches == Sure.YES) {
                return Optional.empty();
            }
            left = matches == Sure.UNSURE ? left.and(Sure.UNSURE) : left;
        }
        return Optional.empty();
    }

    private Optional<Boolean> simple(ShellNode.Simple simple, Sure sure) {
        int first = 0;
        while (first < simple.words().size()
                && ShellVariables.assigns(simple.words().get(first))) {
            variables.assign(simple.words().get(first), sure);
            first++;
        }
        List<ShellValue> words = simple.words().subList(first, simple.words().size()).stream()
                .flatMap(word -> variables.expander().words(word).stream())
                .toList();
        return words.isEmpty() ? Optional.of(true) : command(words, simple, sure);
    }

    /// The name that `command -v NAME`, `which NAME` or `type NAME` looks for.
    private static Optional<String> soughtCommand(List<ShellValue> words) {
        List<String> argv = words.stream().map(ShellValue::text).toList();
        boolean command = argv.size() == 3
                && argv.getFirst().equals("command")
                && argv.get(1).equals("-v");
        boolean other = argv.size() == 2 && Set.of("which", "type", "hash").contains(argv.getFirst());
        return (command || other) && words.getLast().known() ? Optional.of(argv.getLast()) : Optional.empty();
    }

    private Optional<Boolean> command(List<ShellValue> words, ShellNode.Simple simple, Sure sure) {
        List<String> argv = words.stream().map(ShellValue::text).toList();
        String name = argv.getFirst();
        if (name.startsWith("((")) {
            return Optional.empty();
        }
        List<String> rest = argv.subList(1, argv.size());
        Optional<String> sought = soughtCommand(words);
        if (sought.isPresent()) {
            return surroundings.command(sought.get());
        }
        switch (name) {
            case "true", ":" -> {
                return Optional.of(true);
            }
            case "false" -> {
                return Optional.of(false);
            }
            case "[", "[[", "test" -> {
                return TestCommand.answer(words, surroundings);
            }
            case "export", "local", "declare", "readonly", "typeset" ->
                simple.words().stream().skip(1).forEach(word -> variables.assign(word, sure));
            case "set" -> variables.set(words, sure);
            case "shift" -> variables.shift(rest, sure);
            case "exit", "return" -> end(simple.line(), sure, name);
            case "cd" -> changeDirectory(words, sure);
            case "wait" -> waited |= sure != Sure.NO;
            case "eval" -> nested(String.join(" ", rest), words, sure, simple.line());
            case ".", "source" -> include(rest, sure);
            case "exec" -> exec(rest, simple.line(), sure);
            case "command", "nohup" -> {
                boolean asks = rest.isEmpty() || rest.getFirst().startsWith("-");
                return asks ? Optional.empty() : command(words.subList(1, words.size()), simple, sure);
            }
            default -> started(words, simple, sure);
        }
        return Optional.of(true);
    }

    private void started(List<ShellValue> words, ShellNode.Simple simple, Sure sure) {
        List<String> argv = words.stream().map(ShellValue::text).toList();
        @org.jspecify.annotations.Nullable ShellNode function = functions.get(argv.getFirst());
        if (function != null && depth < DEEPEST) {
            depth++;
            variables.during(words, () -> walk(function, sure));
            depth--;
            return;
        }
        HandsOver how = simple.background() ? HandsOver.BACKGROUND : HandsOver.CHILD;
        add(how, argv, simple.line(), sure);
    }

    private void add(HandsOver how, List<String> argv, int line, Sure sure) {
        starts.add(new Start(how, argv, line, sure == Sure.YES, directory, variables.known("PATH")));
    }

    /// A relative path depends on the script's current directory.
    private void changeDirectory(List<ShellValue> words, Sure sure) {
        boolean told = words.size() == 2 && words.getLast().known() && sure == Sure.YES;
        if (told) {
            String to = words.getLast().text();
            directory = to.startsWith("/") || directory.isEmpty() ? to : directory + "/" + to;
        }
    }

    private void exec(List<String> words, int line, Sure sure) {
        List<String> argv = words;
        while (!argv.isEmpty()
                && (argv.getFirst().equals("-c") || argv.getFirst().equals("-l"))) {
            argv = argv.subList(1, argv.size());
        }
        if (argv.size() >= 2 && argv.getFirst().equals("-a")) {
            argv = argv.subList(2, argv.size());
        }
        if (argv.isEmpty()) {
            // Without a command, exec only redirects, and the script continues.
            return;
        }
        add(HandsOver.EXEC, argv, line, sure);
        ended |= sure == Sure.YES;
    }

    private void end(int line, Sure sure, String name) {
        if (sure == Sure.YES && (name.equals("exit") || depth == 0)) {
            ended = true;
            endLine = line;
        }
    }

    private void nested(String text, List<ShellValue> words, Sure sure, int line) {
        if (words.stream().allMatch(ShellValue::known) && depth < DEEPEST) {
            depth++;
            int before = starts.size();
            walk(ShellParser.parse(text), sure);
            for (int i = before; i < starts.size(); i++) {
                Start start = starts.get(i);
                starts.set(i, start.as(start.how(), line));
            }
            depth--;
        }
    }

    private void include(List<String> words, Sure sure) {
        if (!words.isEmpty() && depth < DEEPEST) {
            depth++;
            int before = starts.size();
            surroundings.included(words.getFirst()).ifPresent(text -> walk(ShellParser.parse(text), sure));
            // Lines of another file can't be shown as lines of this one.
            starts.subList(before, starts.size()).replaceAll(start -> start.as(start.how(), 0));
            depth--;
        }
    }
}
