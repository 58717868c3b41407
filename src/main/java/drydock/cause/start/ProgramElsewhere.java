package drydock.cause.start;

import drydock.cause.Evidence;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.Entry;
import drydock.model.CommandLine;
import drydock.model.ContainerConfig;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A program that is in the container, but not where it is looked for.
///
/// @param wanted as the container's command or script names it
/// @param found  the file
/// @param config with the PATH that is searched
record ProgramElsewhere(String wanted, Entry found, ContainerConfig config, Optional<String> imagePath) {
    /// PATH of Windows: backslashes, or semicolons between drives.
    private static final Pattern WINDOWS = Pattern.compile("\\\\|(?:^|;)[A-Za-z]:/|;");

    /// Directories whose executable files are no commands.
    private static final List<String> NO_PROGRAMS = List.of("/etc/", "/usr/share/", "/var/");

    static Optional<ProgramElsewhere> of(Evidence evidence, String wanted) {
        return evidence.get(NamedFileFacts.class).stream()
                .flatMap(facts -> facts.named(UnixPath.baseName(wanted)).stream())
                .filter(entry -> entry.executable() && !entry.path().equals(wanted))
                .filter(entry -> NO_PROGRAMS.stream().noneMatch(entry.path()::startsWith))
                .min(Comparator.comparing(
                                (Entry entry) -> !UnixPath.parent(entry.path()).endsWith("bin"))
                        .thenComparingInt(entry -> entry.path().split("/").length)
                        .thenComparing(Entry::path))
                .map(entry -> new ProgramElsewhere(
                        wanted,
                        entry,
                        evidence.subject().container().config(),
                        evidence.subject().image().config().variable("PATH")));
    }

    String explanation() {
        if (wanted.contains("/")) {
            return " The container has a program of that name at `" + found.path() + "`.";
        }
        return " It is in the container as `" + found.path() + "`, but PATH does not contain `"
                + UnixPath.parent(found.path()) + "`."
                + config.variable("PATH")
                        .filter(path -> WINDOWS.matcher(path).find())
                        .map(_ -> " PATH has the form of Windows: on Linux, its directories are separated by `:` and"
                                + " have no drive.")
                        .orElse("");
    }

    List<Fix> fixes() {
        if (wanted.contains("/")) {
            return List.of(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    "Correct `" + wanted + "` to `" + found.path() + "` in ENTRYPOINT, CMD or the script."));
        }
        Fix byPath = Fix.of(
                FixPlace.IMAGE_BUILD,
                "Or name it by its full path, `" + found.path() + "`, in ENTRYPOINT, CMD or the script.");
        Optional<String> own = config.variable("PATH");
        boolean foreign = own.filter(path -> WINDOWS.matcher(path).find()).isPresent();
        if (own.isPresent() && (foreign || !own.equals(imagePath))) {
            return List.of(
                    Fix.of(
                            FixPlace.START_OPTIONS,
                            "Remove PATH from the container's variables: its value replaces the PATH of the image.",
                            "diff",
                            "     environment:\n-      PATH: " + CommandLine.quote(own.get())),
                    byPath);
        }
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Add its directory to PATH.",
                        "diff",
                        "+ENV PATH=\"" + UnixPath.parent(found.path()) + ":$PATH\""),
                byPath);
    }
}
