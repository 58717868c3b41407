package drydock.step.container.logs;

import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells who wrote a line of the log, by the scripts of the start chain and the known words of shells.
public final class LogOrigins {
    private final List<ScriptOutput> scripts;

    /// @param chain empty when it is not known; then nothing is put down to a script
    public LogOrigins(Optional<StartChain> chain) {
        scripts = chain.stream()
                .flatMap(known -> known.links().stream())
                .filter(link -> !link.lines().isEmpty())
                .map(link ->
                        link.lines().stream().map(StartChain.ScriptLine::text).collect(Collectors.joining("\n")))
                .map(ScriptOutput::new)
                .toList();
    }

    /// @param before who wrote the line before it; an empty line goes with that
    public Origin of(String line, Origin before) {
        if (line.isBlank()) {
            return before;
        } else if (scripts.stream().anyMatch(script -> script.prints(line))) {
            return Origin.ENTRYPOINT;
        }
        return ShellMessages.matches(line) ? Origin.SHELL : Origin.PROGRAM;
    }

    /// Who an empty first line is put down to.
    public Origin first() {
        return scripts.isEmpty() ? Origin.PROGRAM : Origin.ENTRYPOINT;
    }
}
