package drydock.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the user told about how it should be.
///
/// @param logLines  lines that should have appeared in the log
/// @param variables environment variables that must be set
/// @param source    the program's source folder
public record Expectations(List<String> logLines, List<String> variables, Optional<Path> source) {
    public static final Expectations NONE = new Expectations(List.of(), List.of(), Optional.empty());

    public Expectations {
        logLines = List.copyOf(logLines);
        variables = List.copyOf(variables);
    }
}
