package drydock.cause.runtime;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.knowledge.NewerSyntax;
import drydock.model.Citation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.semver4j.Semver;

/// A line of source that an error shows has syntax that the image's runtime is too old for.
///
/// @param source  the line
/// @param syntax  what is new in it
/// @param version of the image's runtime
/// @param seen    the line or variable that tells the version
record TooNewSource(Line source, NewerSyntax syntax, String version, Citation seen) {
    /// A runtime prints the line near its message, with a mark below it.
    private static final int LINES_AROUND = 5;

    static Optional<TooNewSource> of(Evidence evidence) {
        return evidence.words()
                .uncaught()
                .filter(error -> error.message().text().contains("SyntaxError"))
                .flatMap(error -> {
                    List<Line> lines = evidence.words().lines();
                    int at = lines.indexOf(error.message());
                    String runtime =
                            error.shape().runtime().toLowerCase(Locale.ROOT).replace(".js", "");
                    return lines.subList(Math.max(0, at - LINES_AROUND), Math.min(lines.size(), at + 1)).stream()
                            .flatMap(line -> of(evidence, runtime, line).stream())
                            .findFirst();
                });
    }

    private static Optional<TooNewSource> of(Evidence evidence, String runtime, Line line) {
        return NewerSyntax.in(runtime, line.text())
                .flatMap(syntax -> UnmetRuntime.version(evidence, runtime)
                        .filter(image -> older(image.version(), syntax.since()))
                        .map(image -> new TooNewSource(line, syntax, image.version(), image.seen())));
    }

    private static boolean older(String version, String since) {
        Semver image = Semver.coerce(version);
        Semver wanted = Semver.coerce(since);
        return image != null && wanted != null && image.isLowerThan(wanted);
    }

    String sentence() {
        return "The line `" + source.text().strip() + "` has syntax of version " + syntax.since()
                + ", and the image has version " + version + ".";
    }
}
