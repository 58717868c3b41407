package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.ScriptLine;
import drydock.fact.TraceFacts.Exec;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.knowledge.Runtimes;
import drydock.model.Citation;
import drydock.model.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The shell script that the container's main process runs, where it asks the shell to exit on the first error.
///
/// @param link   the script, or the command given to a shell
/// @param option cites the place of `-e`: a `set` command, the first line, or the words of the call
public record ErrexitScript(Link link, Citation option) {
    private static final Pattern ON = Pattern.compile("^\\s*set\\s+(?:-\\w+\\s+)*-(?:\\w*e\\w*|\\w*o\\s+errexit)\\b");
    private static final Pattern OFF = Pattern.compile("\\bset\\s+\\+(?:\\w*e\\w*|\\w*o\\s+errexit)\\b");
    private static final Pattern SHEBANG = Pattern.compile("^#!.*\\bsh\\s+-[a-z]*e[a-z]*\\s*$");
    private static final Pattern FLAG = Pattern.compile("-[a-z]*e[a-z]*");
    private static final Pattern LEAVES = Pattern.compile(
            "(?:^|[\\s;&|{(])(?:(?:exit|return)(?!\\s+0\\b)|false|\\.|source|eval|trap|kill)(?=[\\s;)&|}]|$)");
    /// A test, an arithmetic command, `read` or a search that is a command by itself or the first of an `&&` list.
    private static final Pattern SILENT = Pattern.compile(
            "^\\s*(?:\\[\\[?\\s|test\\s|\\(\\(|let\\s|read(?:\\s|$)|[ef]?grep\\s|expr\\s|command\\s+-v\\s|cmp\\s+-s)"
                    + "(?!.*\\|\\|)");

    /// The script that the traced main process executed last, and that sets the option and never takes it back.
    public static Optional<ErrexitScript> of(Evidence evidence) {
        Optional<TracedProcess> main = evidence.traced().first();
        return evidence.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .filter(link -> link.kind() == Kind.SCRIPT || link.kind() == Kind.SHELL_COMMAND)
                .filter(link -> main.filter(process -> ranLast(process, link)).isPresent())
                .reduce((first, second) -> second)
                .flatMap(link -> option(link).map(at -> new ErrexitScript(link, at)));
    }

    private static boolean ranLast(TracedProcess process, Link link) {
        Optional<Exec> last =
                process.execs().stream().filter(exec -> exec.error().isEmpty()).reduce((first, second) -> second);
        return last.filter(exec -> exec.path().equals(link.path())
                        || exec.argv().contains(link.path())
                        || (Runtimes.isShell(exec.path()) && exec.argv().equals(link.argv()))
                        || (!link.argv().isEmpty()
                                && exec.path().equals(link.argv().getFirst())))
                .isPresent();
    }

    private static Optional<Citation> option(Link link) {
        if (code(link).anyMatch(line -> OFF.matcher(line.text()).find())) {
            return Optional.empty();
        }
        Optional<Citation> called = link.kind() == Kind.SHELL_COMMAND
                        && link.argv().stream()
                                .skip(1)
                                .limit(1)
                                .anyMatch(word -> FLAG.matcher(word).matches())
                ? Optional.of(link.citation())
                : Optional.empty();
        return code(link)
                .filter(line -> ON.matcher(line.text()).find())
                .findFirst()
                .or(() -> link.lines().stream()
                        .limit(1)
                        .filter(line -> SHEBANG.matcher(line.text()).matches())
                        .findFirst())
                .map(ScriptLine::citation)
                .or(() -> called);
    }

    private static Stream<ScriptLine> code(Link link) {
        return link.lines().stream().filter(line -> !line.text().strip().startsWith("#"));
    }

    /// Whether the text has another way to end with an error: `exit`, `return`, a trap, or text from elsewhere.
    public boolean leavesItself() {
        return code(link).anyMatch(line -> LEAVES.matcher(line.text()).find());
    }

    /// Commands of the text whose failure prints nothing, and that are not the condition of another one.
    public List<ScriptLine> silentCommands() {
        return code(link).filter(line -> SILENT.matcher(line.text()).find()).toList();
    }

    /// The program that the chain leads to after this script, unless the traced run reached it.
    public Optional<Link> notReached(Evidence evidence) {
        List<Link> links = evidence.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .toList();
        Stream<Link> after = links.stream().skip(links.indexOf(link) + 1L);
        return after.findFirst()
                .filter(next -> evidence.traced().processes().stream()
                        .flatMap(process -> process.execs().stream())
                        .noneMatch(exec -> starts(exec, next)));
    }

    private static boolean starts(Exec exec, Link next) {
        String word = next.argv().isEmpty() ? next.path() : next.argv().getFirst();
        return exec.argv().equals(next.argv())
                || UnixPath.baseName(exec.path()).equals(UnixPath.baseName(word))
                || UnixPath.baseName(exec.path()).equals(UnixPath.baseName(next.path()));
    }

    /// Such as `/entrypoint.sh`.
    public String name() {
        return link.kind() == Kind.SCRIPT ? "`" + link.path() + "`" : "The shell command";
    }
}
