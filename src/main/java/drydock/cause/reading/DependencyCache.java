package drydock.cause.reading;

import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import java.util.List;
import java.util.regex.Pattern;

/// Explains how a Dockerfile that first builds dependencies from a placeholder ships the placeholder.
public final class DependencyCache {
    private static final Pattern DUMMY = Pattern.compile(
            "fn\\s+main\\s*\\(\\)\\s*\\{\\s*\\}|int\\s+main\\s*\\([^)]*\\)\\s*\\{\\s*(?:return 0;)?\\s*\\}"
                    + "|func?\\s+main\\s*\\([^)]*\\)\\s*\\{\\s*\\}|void\\s+[mM]ain\\s*\\([^)]*\\)\\s*\\{\\s*\\}"
                    + "|fun\\s+main\\s*\\([^)]*\\)\\s*\\{\\s*\\}"
                    + "|(?:echo\\s+(?:''|\"\")?|:)\\s*>\\s*(?:\\S*/)?(?:main|index|app|server|lib|Main|App|Program)\\.(?:rs|go|py|[cm]?[jt]s|rb|php|java|kt|c|cc|cpp|cs)\\b");

    private DependencyCache() {}

    /// Whether a build step writes an empty main.
    public static boolean dummyMain(String step) {
        return DUMMY.matcher(step).find();
    }

    /// Whether a build step writes a main whose only output is this line.
    public static boolean printingMain(String step, String line) {
        Pattern printing = Pattern.compile("main\\s*\\([^)]*\\)\\s*\\{[^{}\"]*\\(\\s*\\\\?\"" + Pattern.quote(line)
                + "(?:\\\\n)?\\\\?\"[^{}\"]*\\}");
        return printing.matcher(step).find();
    }

    /// The origin of the placeholder, for a language.
    public static String story(String language) {
        return switch (language) {
            case "Rust" ->
                "The usual origin: the Dockerfile first builds a dummy `fn main() {}` to cache the dependencies, then"
                        + " copies the real source. COPY keeps the sources' older modification times, so cargo sees"
                        + " no newer file, does not rebuild, and the image gets the dummy.";
            case "Go" ->
                "Usually a placeholder package was built to fill the cache and its binary was copied, or"
                        + " `go build` built another package than the service.";
            case "C", "C++" ->
                "Usually a placeholder source was built first and make saw no newer file than its output, because"
                        + " COPY keeps the sources' older modification times.";
            default ->
                "Usually a placeholder was built first to cache dependencies, and the second build did not rebuild it.";
        };
    }

    /// @param program path of the binary in the image
    public static List<Fix> fixes(String language, String program) {
        return switch (language) {
            case "Rust" ->
                List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Make the real sources newer than the dummy's build in the Dockerfile, before cargo"
                                        + " runs again.",
                                "diff",
                                " COPY src ./src\n-RUN cargo build --release\n"
                                        + "+RUN touch src/main.rs && cargo build --release"),
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Remove cargo's build state of the dummy, and keep the dependencies.",
                                "diff",
                                " RUN cargo build --release\n"
                                        + "+RUN rm -rf src target/release/.fingerprint/" + UnixPath.baseName(program)
                                        + "-* \\\n"
                                        + "+    target/release/deps/"
                                        + UnixPath.baseName(program).replace('-', '_') + "-* target/release/"
                                        + UnixPath.baseName(program)),
                        rebuild());
            case "C", "C++" ->
                List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Make the real sources newer than the placeholder's objects in the Dockerfile.",
                                "diff",
                                " COPY . .\n-RUN make\n+RUN find . -name '*.c*' -exec touch {} + && make"),
                        rebuild());
            default ->
                List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Build `" + program + "` again from its real source: name the service's main package or"
                                        + " file in the build command, and copy that build's output into the final stage."),
                        rebuild());
        };
    }

    private static Fix rebuild() {
        return Fix.of(
                FixPlace.IMAGE_BUILD,
                "Build without the cache and check the size of the result. Until the Dockerfile is changed, this gives"
                        + " the real program only if the modification times allow it.",
                "sh",
                "docker build --no-cache .");
    }
}
