package drydock.cause.runtime;

import drydock.cause.Evidence;
import drydock.cause.reading.StartChainReading;
import drydock.fact.LogFacts.Line;
import drydock.fact.StartChain;
import drydock.fact.StartChain.RuntimeRequirement;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semver4j.Semver;

/// The program's project declares a version of its runtime, and the image has another one.
///
/// @param required the declaration
/// @param version  of the image's runtime
/// @param seen     the line or variable that tells the version
record UnmetRuntime(RuntimeRequirement required, String version, Citation seen) {
    /// What a runtime prints of its own version.
    private static final Map<String, Pattern> PRINTED = Map.of(
            "node", Pattern.compile("^Node\\.js v(\\d+\\.\\d+\\.\\d+)"),
            "python", Pattern.compile("/lib/python(\\d+\\.\\d+)/"),
            "ruby", Pattern.compile("/ruby/(?:gems/)?(\\d+\\.\\d+)\\.\\d+/"));

    private static final Pattern IN_NAME = Pattern.compile("/(?:python|ruby|php|node)-?(\\d+(?:\\.\\d+)+)$");

    static Optional<UnmetRuntime> of(Evidence evidence) {
        return evidence.get(StartChain.class)
                .flatMap(StartChain::requires)
                .flatMap(required -> version(evidence, required.runtime())
                        .filter(found -> !meets(found.version(), required.range()))
                        .map(found -> new UnmetRuntime(required, found.version(), found.seen())));
    }

    record Version(String version, Citation seen) {}

    /// The version of the runtime in the image.
    static Optional<Version> version(Evidence evidence, String runtime) {
        return printed(evidence, runtime).or(() -> inName(evidence, runtime)).or(() -> variable(evidence, runtime));
    }

    private static Optional<Version> printed(Evidence evidence, String runtime) {
        Pattern pattern = PRINTED.get(runtime);
        if (pattern == null) {
            return Optional.empty();
        }
        List<Version> found = new ArrayList<>();
        for (Line line : evidence.words().lines()) {
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.find()) {
                found.add(new Version(matcher.group(1), line.citation()));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private static Optional<Version> inName(Evidence evidence, String runtime) {
        return StartChainReading.first(
                        evidence,
                        link -> link.path().contains("/" + runtime)
                                && IN_NAME.matcher(link.path()).find())
                .flatMap(link -> IN_NAME.matcher(link.path())
                        .results()
                        .map(MatchResult::group)
                        .map(text -> text.replaceAll("^[^\\d]+", ""))
                        .findFirst()
                        .map(version -> new Version(version, link.citation())));
    }

    /// As the official images of the runtimes set it.
    private static Optional<Version> variable(Evidence evidence, String runtime) {
        String name = runtime.toUpperCase(Locale.ROOT) + "_VERSION";
        return evidence.subject()
                .container()
                .config()
                .variable(name)
                .filter(value -> !value.isEmpty())
                .map(value -> new Version(value, Citation.field("environment", name + "=" + value)));
    }

    /// Ranges of other package managers are written in the form of npm's first. What can't be read counts as met.
    private static boolean meets(String version, String range) {
        String npm = range.replaceAll("\\s*,\\s*", " ")
                .replaceAll("(?<![|])\\|(?![|])", "||")
                .replaceAll("~=|~>", "~")
                .replaceAll("={2,3}", "=")
                .replaceAll("!=\\s*\\S+", "")
                .replaceAll("([<>=~^])\\s+", "$1")
                .replace(".*", ".x")
                .strip();
        Semver known = Semver.coerce(version);
        boolean minor = version.split("\\.", -1).length < 3 && npm.matches(".*\\d+\\.\\d+\\.\\d+.*");
        return known == null || minor || npm.isEmpty() || !npm.matches("[\\dxX*.<>=~^|\\s-]+") || known.satisfies(npm);
    }

    String sentence() {
        return "`" + required.file() + "` requires " + required.runtime() + " `" + required.range()
                + "`, and the image has version " + version + ".";
    }
}
