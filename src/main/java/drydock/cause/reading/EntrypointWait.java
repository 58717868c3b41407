package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.ProcessFacts;
import drydock.fact.ProcessFacts.Seen;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.ScriptLine;
import drydock.format.shell.WaitingLoop;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import drydock.model.ContainerConfig;
import drydock.model.UnixPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script of the start command that waits in a loop while nothing else runs in the container, so that its program
/// has not been started.
///
/// @param attempt what the loop tries, with the values of variables
/// @param waited  since the container's start
/// @param cited   the processes and the loop
/// @param missing the command that the loop tries and that is not in PATH
public record EntrypointWait(String attempt, Duration waited, List<Citation> cited, Optional<Missing> missing) {
    private static final Pattern MISSING = Pattern.compile("the loop in line \\d+ tries (\\S+), which is not in PATH");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)(?::?[-=]([^}]*))?}|(\\w+))");

    public EntrypointWait {
        cited = List.copyOf(cited);
    }

    /// @param seen the line that says so
    public record Missing(String command, Citation seen) {}

    public static Optional<EntrypointWait> of(Evidence evidence) {
        Optional<ProcessFacts> processes = evidence.get(ProcessFacts.class);
        Optional<Duration> waited = evidence.subject()
                .container()
                .state()
                .startedAt()
                .map(start -> Duration.between(start, evidence.subject().taken()));
        if (!evidence.situation().steady()
                || processes.isEmpty()
                || waited.filter(time -> time.toSeconds() >= Thresholds.SECONDS_OF_A_WAIT)
                        .isEmpty()) {
            return Optional.empty();
        }
        return evidence.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .flatMap(link -> WaitingLoop.in(text(link)).stream()
                        .filter(loop -> onlyTries(processes.get(), loop))
                        .map(loop -> of(evidence, link, loop, processes.get(), waited.get())))
                .findFirst();
    }

    /// Whether a script of the start command has a loop that waits.
    public static boolean possible(Evidence evidence) {
        return evidence.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .anyMatch(link -> !WaitingLoop.in(text(link)).isEmpty());
    }

    private static String text(Link link) {
        return switch (link.kind()) {
            case SCRIPT -> link.lines().stream().map(ScriptLine::text).collect(Collectors.joining("\n"));
            case SHELL_COMMAND -> link.argv().getLast();
            default -> "";
        };
    }

    /// Whether each process is a shell, a pause, or one of the commands that the loop tries.
    private static boolean onlyTries(ProcessFacts processes, WaitingLoop loop) {
        Set<String> tried = loop.commands().stream()
                .flatMap(command -> Stream.of(command.getFirst(), command.size() > 1 ? command.get(1) : ""))
                .map(UnixPath::baseName)
                .collect(Collectors.toSet());
        return processes.processes().stream()
                .map(seen -> seen.process().program())
                .allMatch(name -> ProgramGone.SHELLS.contains(name) || name.equals("sleep") || tried.contains(name));
    }

    private static EntrypointWait of(
            Evidence evidence, Link link, WaitingLoop loop, ProcessFacts processes, Duration waited) {
        ContainerConfig config = evidence.subject().container().config();
        String attempt = loop.commands().stream()
                .map(words -> expanded(String.join(" ", words), config))
                .collect(Collectors.joining("; "));
        List<Citation> cited = new ArrayList<>(
                processes.processes().stream().map(Seen::citation).limit(2).toList());
        Optional<Citation> line = link.kind() == Kind.SCRIPT
                ? link.lines().stream()
                        .filter(found -> found.number() == loop.line())
                        .map(ScriptLine::citation)
                        .findFirst()
                : Optional.of(link.citation());
        line.ifPresent(cited::add);
        cited.add(evidence.situation().state());
        return new EntrypointWait(attempt, waited, cited, missing(link));
    }

    private static Optional<Missing> missing(Link link) {
        return link.oddities().stream()
                .flatMap(note -> MISSING.matcher(note.text()).results().map(found -> new Missing(found.group(1), note)))
                .findFirst();
    }

    private static String expanded(String text, ContainerConfig config) {
        Matcher matcher = VARIABLE.matcher(text.replace("\"", ""));
        return matcher.replaceAll(found -> {
            String name = found.group(1) == null ? found.group(3) : found.group(1);
            String unset = found.group(2) == null ? found.group() : found.group(2);
            return Matcher.quoteReplacement(
                    config.variable(name).filter(value -> !value.isEmpty()).orElse(unset));
        });
    }
}
