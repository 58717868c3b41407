package drydock.step.container.logs;

import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the writer of a log line, from the scripts of the start chain and the known messages of shells.
public final class LogOrigins {
    private final List<ScriptOutput> scripts;

    /// @param chain empty when it is not known; then no line is attributed to a script
    public LogOrigins(Optional<StartChain> chain) {
        scripts = chain.stream()
                .flatMap(known -> known.links().stream())
                .filter(link -> link.kind() != StartChain.Kind.PROGRAM_FILE
                        && !link.lines().isEmpty())
                .map(link ->
                        link.lines().stream().map(StartChain.ScriptLine::text).collect(Collectors.joining("\n")))
                .map(ScriptOutput::new)
                .toList();
    }

    /// @param before writer of the line before it; an empty line has the same writer
    public Origin of(String line, Origin before) {
        if (line.isBlank()) {
            return before;
        } else if (scripts.stream().anyMatch(script -> script.prints(line))) {
            return Origin.ENTRYPOINT;
        }
        return ShellMessages.matches(line) ? Origin.SHELL : Origin.PROGRAM;
    }

    /// The writer of an empty first line.
    public Origin first() {
        return scripts.isEmpty() ? Origin.PROGRAM : Origin.ENTRYPOINT;
    }
}
