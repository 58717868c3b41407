package drydock.cause.start;

import drydock.cause.Evidence;
import drydock.cause.reading.NamedFiles;
import drydock.fact.LogFacts.Line;
import drydock.fact.NamedFileFacts.Entry;
import drydock.model.Mount;
import drydock.model.UnixPath;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A directory that is mounted where the program expects a file.
///
/// Where the source of a bind mount does not exist, the engine creates a directory.
///
/// @param mount   whose target the message names
/// @param message of the program
/// @param found   what is at the target, if it was looked at
record DirectoryInPlace(Mount mount, Line message, Optional<Entry> found) {
    private static final Pattern DIRECTORY = Pattern.compile(
            "\\bis a directory\\b|\\bEISDIR\\b|IsADirectory|not a regular file", Pattern.CASE_INSENSITIVE);

    static Optional<DirectoryInPlace> of(Evidence evidence) {
        if (!evidence.situation().failing()) {
            return Optional.empty();
        }
        Stream<Line> said = Stream.concat(
                evidence.words().reasons(), evidence.errorReport().stream().flatMap(report -> report.lines().stream()));
        return said.filter(line -> DIRECTORY.matcher(line.text()).find())
                .flatMap(line -> evidence.subject().container().mounts().stream()
                        .filter(mount -> mount.type().equals("bind"))
                        .filter(mount -> UnixPath.isNamedIn(line.text(), mount.destination()))
                        .map(mount -> new DirectoryInPlace(mount, line, NamedFiles.at(evidence, mount.destination()))))
                .filter(place -> place.found().map(Entry::directory).orElse(true))
                .findFirst();
    }
}
