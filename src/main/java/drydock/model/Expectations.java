package drydock.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The user's expectations of the container, and inputs for additional checks.
///
/// @param logLines   lines that should be in the log
/// @param variables  environment variables that must be set
/// @param source     the program's source folder
/// @param trials     environment variables to set to a harmless value in an additional run
/// @param localBuild the program as built on this machine, for comparison
public record Expectations(
        List<String> logLines,
        List<String> variables,
        Optional<Path> source,
        List<String> trials,
        Optional<Path> localBuild) {
    public static final Expectations NONE = new Expectations(List.of(), List.of(), Optional.empty());

    public Expectations {
        logLines = List.copyOf(logLines);
        variables = List.copyOf(variables);
        // Cases of earlier versions do not have the last two.
        trials = List.copyOf(Objects.requireNonNullElse(trials, List.of()));
        localBuild = Objects.requireNonNullElse(localBuild, Optional.empty());
    }

    /// Expectations without trials and without a local build.
    public Expectations(List<String> logLines, List<String> variables, Optional<Path> source) {
        this(logLines, variables, source, List.of(), Optional.empty());
    }

    public Expectations trying(List<String> names) {
        return new Expectations(logLines, variables, source, names, localBuild);
    }

    public Expectations reading(Path folder) {
        return new Expectations(logLines, variables, Optional.of(folder), trials, localBuild);
    }

    public Expectations comparing(Optional<Path> file) {
        return new Expectations(logLines, variables, source, trials, file);
    }
}
