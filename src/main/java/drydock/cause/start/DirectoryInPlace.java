package drydock.cause.start;

import drydock.cause.Evidence;
import drydock.cause.reading.NamedFiles;
import drydock.fact.LogFacts.Line;
import drydock.fact.MountFacts;
import drydock.fact.NamedFileFacts.Entry;
import drydock.model.Citation;
import drydock.model.Mount;
import drydock.model.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A directory that is mounted where the program expects a file.
///
/// Where the source of a bind mount does not exist, the engine creates a directory.
///
/// @param mount   whose target the message names, or the trace shows as read
/// @param seen    the message of the program, or its failed call
/// @param found   what is at the target, if it was looked at
record DirectoryInPlace(Mount mount, Citation seen, Optional<Entry> found) {
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
                        .map(mount -> new DirectoryInPlace(
                                mount, line.citation(), NamedFiles.at(evidence, mount.destination()))))
                .filter(place -> place.found().map(Entry::directory).orElse(true))
                .findFirst()
                .or(() -> traced(evidence))
                .or(() -> commanded(evidence));
    }

    /// The command names the mount, an empty directory is there, and nothing recognised explains the failure.
    private static Optional<DirectoryInPlace> commanded(Evidence evidence) {
        if (!evidence.failsInOwnWords() || !evidence.situation().begun()) {
            return Optional.empty();
        }
        List<String> command = evidence.subject().container().command();
        return evidence.subject().container().mounts().stream()
                .filter(mount -> command.stream().anyMatch(word -> UnixPath.isNamedIn(word, mount.destination())))
                .flatMap(mount ->
                        evidence
                                .get(MountFacts.class)
                                .flatMap(facts -> facts.emptyDirectory(mount.destination()))
                                .stream()
                                .map(seen -> new DirectoryInPlace(mount, seen, Optional.empty())))
                .findFirst();
    }

    /// The program reads the mount as a file, and says in its own words or not at all that this failed.
    private static Optional<DirectoryInPlace> traced(Evidence evidence) {
        if (!evidence.failsInOwnWords() || evidence.words().lines().isEmpty()) {
            return Optional.empty();
        }
        return evidence.subject().container().mounts().stream()
                .filter(mount -> mount.type().equals("bind"))
                .flatMap(mount -> evidence.traced().failures().stream()
                        .filter(failure -> failure.error().equals("EISDIR")
                                && failure.path().equals(mount.destination()))
                        .map(failure -> new DirectoryInPlace(
                                mount, failure.citation(), NamedFiles.at(evidence, mount.destination()))))
                .findFirst();
    }
}
