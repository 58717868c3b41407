package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.reading.MountReading;
import drydock.fact.TraceFacts.Failure;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The missing directory of a file or socket that the program creates.
///
/// A call that creates its path fails with ENOENT only if a directory of that path is missing.
final class MissingDirectory {
    private static final Set<String> CREATE = Set.of("bind", "mkdir", "mkdirat", "mknod", "mknodat", "creat");

    private MissingDirectory() {}

    static Optional<String> of(Evidence evidence, String path) {
        return evidence.traced()
                .failureOn(path, "ENOENT")
                .filter(MissingDirectory::creates)
                .map(failure -> UnixPath.parent(failure.path()))
                .filter(directory -> directory.length() > 1);
    }

    /// The path itself, if the program's message calls it a directory.
    static Optional<String> called(Evidence evidence, String path) {
        Pattern called = Pattern.compile(
                "(?<!file or )\\bdirectory:? ['\"`]?" + Pattern.quote(path) + "(?![\\w/])", Pattern.CASE_INSENSITIVE);
        return path.startsWith("/")
                        && evidence.words().lastWords().stream()
                                .anyMatch(line -> called.matcher(line.text()).find())
                ? Optional.of(path)
                : Optional.empty();
    }

    private static boolean creates(Failure failure) {
        return failure.path().startsWith("/")
                && (CREATE.contains(failure.call())
                        || (failure.call().startsWith("open")
                                && failure.citation().text().contains("O_CREAT")));
    }

    static List<Fix> fixes(Evidence evidence, String directory) {
        String make = "mkdir -p " + CommandLine.quote(directory);
        String owner = evidence.subject().container().config().user();
        String owned = owner.isEmpty() ? make : make + " && chown " + owner + " " + CommandLine.quote(directory);
        Optional<Mount> mount = MountReading.over(evidence.subject().container(), directory);
        return mount.map(over -> List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Create the directory in the entrypoint, because the " + over.type() + " mount `"
                                        + over.destination() + "` hides what the image has there.",
                                "diff",
                                "+" + make + "\n exec \"$@\""),
                        Fix.of("Or point the setting that names the path to a directory that exists.")))
                .orElseGet(() -> List.of(
                        Fix.of(FixPlace.IMAGE_BUILD, "Create the directory.", "diff", "+RUN " + owned),
                        Fix.of("Or point the setting that names the path to a directory that exists.")));
    }
}
