package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.LogFacts.Line;
import drydock.model.Citation;
import drydock.model.ContainerConfig;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A runtime takes text for ASCII, because no variable names a locale with UTF-8.
record AsciiText(Line line, String variable, String value) {
    /// Ruby, enc/us_ascii.c and transcode.c; Python, Lib/encodings/ascii.py.
    private static final Pattern MESSAGE = Pattern.compile(
            "in US-ASCII\\b|\\bUS-ASCII \\(Encoding|from ASCII-8BIT to|'ascii' codec can't (?:en|de)code");

    static Optional<AsciiText> of(Evidence evidence) {
        ContainerConfig config = evidence.subject().container().config();
        // Python's own variable goes before the locale.
        Optional<String> deciding = Stream.of("PYTHONIOENCODING", "LC_ALL", "LC_CTYPE", "LANG")
                .filter(name ->
                        config.variable(name).filter(value -> !value.isEmpty()).isPresent())
                .findFirst();
        String value = deciding.flatMap(config::variable).orElse("");
        return value.toUpperCase(Locale.ROOT)
                                .replaceFirst(":.*", "")
                                .replace("-", "")
                                .endsWith("UTF8")
                        || !evidence.situation().failedWithStatus()
                ? Optional.empty()
                : evidence.words().lastWords().stream()
                        .filter(line -> MESSAGE.matcher(line.text()).find())
                        .findFirst()
                        .map(line -> new AsciiText(line, deciding.orElse("LANG"), value));
    }

    Verdict verdict(Evidence evidence, VerdictBuilder ruling) {
        return ruling.likely(
                "The runtime takes text for ASCII, because `" + variable + "` "
                        + (value.isEmpty() ? "is not set" : "is `" + value + "`")
                        + ", and the text has other characters.",
                List.of(
                        line.citation(),
                        Citation.field("environment", variable + (value.isEmpty() ? " not set" : "=" + value)),
                        evidence.situation().state()),
                List.of(
                        variable.equals("PYTHONIOENCODING")
                                ? Fix.of("Remove `PYTHONIOENCODING`, or set it to `utf-8`. It goes before the locale.")
                                : Fix.of(
                                        FixPlace.IMAGE_BUILD,
                                        "Set a locale with UTF-8.",
                                        "diff",
                                        "+ENV " + variable + "=C.UTF-8")));
    }
}
