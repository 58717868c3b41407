package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.fact.TraceFacts.Failure;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A path of the image that is closed to the container's user, and the instruction that opens it.
final class ClosedPath {
    private static final Set<String> ERRORS = Set.of("EACCES", "EPERM");
    private static final Pattern READS = Pattern.compile("O_RDONLY(?!.*O_CREAT)|\\bR_OK\\b(?!.*W_OK)");

    private ClosedPath() {}

    /// @param path as the program names it
    /// @param user as the container's configuration has it
    static Fix opened(Evidence evidence, String path, String user) {
        Optional<Failure> refused = refused(evidence, path);
        String full = refused.map(Failure::path)
                .filter(found -> found.startsWith("/"))
                .orElseGet(() -> absolute(evidence, path));
        boolean read = refused.filter(ClosedPath::reads).isPresent();
        String directory = UnixPath.parent(full).isEmpty() ? full : UnixPath.parent(full);
        return read
                ? change(
                        "Let the user read the file, before USER takes effect.",
                        "chown " + user + " " + CommandLine.quote(full) + " && chmod u+r " + CommandLine.quote(full),
                        user)
                : change(
                        "Change the owner of the directory before USER takes effect.",
                        "mkdir -p " + CommandLine.quote(directory) + " && chown -R " + user + " "
                                + CommandLine.quote(directory),
                        user);
    }

    private static Fix change(String text, String command, String user) {
        return Fix.of(FixPlace.IMAGE_BUILD, text, "diff", "+RUN " + command + "\n USER " + user);
    }

    private static Optional<Failure> refused(Evidence evidence, String path) {
        return evidence.traced().failures().stream()
                .filter(failure -> ERRORS.contains(failure.error()))
                .filter(failure -> failure.path().equals(path) || failure.path().endsWith("/" + path))
                .findFirst();
    }

    private static boolean reads(Failure failure) {
        return READS.matcher(failure.citation().text()).find();
    }

    private static String absolute(Evidence evidence, String path) {
        String directory = evidence.subject().container().config().workingDir();
        return path.startsWith("/") || directory.isEmpty()
                ? path
                : directory.replaceFirst("/$", "") + "/" + path.replaceFirst("^\\./", "");
    }
}
