package drydock.matrix;

import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A recommended fix as a change that a machine can make.
///
/// @param layer    lines of a Dockerfile, to add as root; empty for the image as it is
/// @param change   to how the container is started
/// @param commands of the shell on the engine's machine, for the container as it is; empty for none
record Repair(List<String> layer, UnaryOperator<Launch> change, List<String> commands) {
    private static final Pattern INSTRUCTION =
            Pattern.compile("(?:RUN|COPY|ADD|ENV|USER|WORKDIR|ENTRYPOINT|CMD|HEALTHCHECK)\\s.*");
    private static final Pattern ENGINE_COMMAND =
            Pattern.compile("docker (?:start|restart|unpause|run|volume|update|network)\\s.*");

    /// A command for a file of the sources; a cell changes the file in the image instead.
    private static final Pattern IN_SOURCES = Pattern.compile("(?:sed -i|chmod) ");

    private static final Pattern VALUE = Pattern.compile("^(?<before>.[ -]*(?<name>\\w+)(?:: |=))<value>$");
    private static final Pattern GAP = Pattern.compile("<[a-z][\\w :.-]*>|…|/path/of/|--from=");
    private static final String INSTALL = "apt-get install ";

    Repair {
        layer = List.copyOf(layer);
        commands = List.copyOf(commands);
    }

    /// @param application whose owner knows the values of its variables
    /// @return empty for a fix in words, or with a gap that only a person can fill
    static Optional<Repair> of(Fix fix, Application application) {
        List<String> lines = Arrays.stream(fix.snippet().split("\\R"))
                .filter(line -> !line.isBlank())
                .map(line -> fix.language().equals("diff") ? line : "+" + line)
                .map(line -> filled(line, application))
                .toList();
        List<String> added = lines.stream()
                .filter(line -> line.startsWith("+"))
                .map(line -> line.substring(1))
                .toList();
        if (lines.isEmpty() || added.stream().anyMatch(line -> GAP.matcher(line).find())) {
            return Optional.empty();
        }
        if (added.stream().anyMatch(line -> INSTRUCTION.matcher(line).matches())) {
            return Optional.of(
                    new Repair(added.stream().map(Repair::restoring).toList(), UnaryOperator.identity(), List.of()));
        }
        if (fix.place() == FixPlace.IMAGE_BUILD
                && IN_SOURCES.matcher(added.getFirst()).lookingAt()) {
            String folder = UnixPath.parent(application.parts().entrypoint());
            return Optional.of(new Repair(
                    List.of("RUN cd " + (folder.isEmpty() ? "/" : folder) + " && " + String.join(" && ", added)),
                    UnaryOperator.identity(),
                    List.of()));
        }
        if (added.stream().anyMatch(line -> ENGINE_COMMAND.matcher(line).matches())) {
            return Optional.of(new Repair(List.of(), UnaryOperator.identity(), added));
        }
        return ComposeChange.of(lines).map(change -> new Repair(List.of(), change, List.of()));
    }

    /// The owner's value in place of `<value>`.
    private static String filled(String line, Application application) {
        Matcher value = VALUE.matcher(line);
        return value.matches() && application.parts().variables().containsKey(value.group("name"))
                ? value.group("before") + application.parts().variables().get(value.group("name"))
                : line;
    }

    /// A cell removes files without the package manager's knowledge, which would not bring them back.
    private static String restoring(String line) {
        return line.replace(INSTALL, INSTALL + "--reinstall ");
    }
}
