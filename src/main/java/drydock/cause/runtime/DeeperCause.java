package drydock.cause.runtime;

import drydock.cause.Evidence;
import drydock.cause.reading.Refusal;
import drydock.cause.reading.RefusalKind;
import drydock.cause.reading.StackTrace;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.Missing;
import drydock.model.Citation;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A sign that something outside the program's code lies behind an uncaught error, so that the error is not the whole
/// story.
///
/// @param sentence what it is
/// @param evidence the line that shows it, if it is not in the message itself
record DeeperCause(String sentence, Optional<Citation> evidence) {
    /// Words for something that is missing, refused, too old or wrong outside the code.
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(?:denied|not permitted|refused|forbidden|unauthori[sz]ed|(?<!key )not found|no such|does not exist|missing|required"
                    + "|must be set|requires (?:\\w+ )?access|not (?:set|specified|configured)|failed to configure|undefined variable|unreachable|time[d ]*out|expired|unsupported|not supported"
                    + "|not implemented|incompatible|deprecated|version|read-only|limit|exhausted|quota|no space|too many"
                    + "|unknown (?:host|user|time ?zone|locale|encoding)|certificate (?:verify|signed|has|is|not)|invalid (?:time ?zone|flag|option|setting"
                    + "|configuration|regular expression))\\b|has no attribute|cannot import name|SyntaxError",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST_VALUE = 3;

    static Optional<DeeperCause> of(Evidence evidence, StackTrace error) {
        return missing(evidence, error)
                .or(() -> variable(evidence, error))
                .or(() -> refused(evidence))
                .or(() -> OUTSIDE.matcher(error.message().text()).find()
                        ? Optional.of(new DeeperCause(
                                error.message().text().contains("SyntaxError")
                                        ? "Another version of the runtime, or another kind of module, may read the same code"
                                                + " without an error."
                                        : "Its message is about something outside the code, which no check explains.",
                                Optional.empty()))
                        : Optional.empty());
    }

    private static Optional<DeeperCause> missing(Evidence evidence, StackTrace error) {
        return evidence.get(NamedFileFacts.class).stream()
                .flatMap(named -> named.missing().stream())
                .filter(gone -> error.message().text().contains(gone.path()))
                .findFirst()
                .map(DeeperCause::missing);
    }

    private static DeeperCause missing(Missing gone) {
        return new DeeperCause(
                "The message names `" + gone.path() + "`, which does not exist.", Optional.of(gone.citation()));
    }

    /// The message quotes the value of a variable.
    private static Optional<DeeperCause> variable(Evidence evidence, StackTrace error) {
        return evidence.subject().container().config().environment().stream()
                .filter(entry -> !entry.startsWith("PATH=") && !entry.startsWith("HOME="))
                .filter(entry -> quotes(error.message().text(), entry.substring(entry.indexOf('=') + 1)))
                .map(entry -> entry.substring(0, Math.max(0, entry.indexOf('='))))
                .findFirst()
                .map(name -> new DeeperCause(
                        "The message contains the value of the variable `" + name + "`.",
                        Optional.of(Citation.field("environment", name))));
    }

    private static boolean quotes(String text, String value) {
        return value.length() >= SHORTEST_VALUE
                && Pattern.compile("(?<![\\w-])" + Pattern.quote(value) + "(?![\\w-])")
                        .matcher(text)
                        .find();
    }

    private static Optional<DeeperCause> refused(Evidence evidence) {
        return Arrays.stream(RefusalKind.values())
                .filter(kind -> kind != RefusalKind.MISSING)
                .flatMap(kind -> evidence.refusals().gaveUpOver(kind).stream())
                .findFirst()
                .map(DeeperCause::of);
    }

    private static DeeperCause of(Refusal refusal) {
        return refusal.closed()
                .map(closed -> new DeeperCause(
                        "The call `" + refusal.call().call() + "` on `" + refusal.object()
                                + "` came shortly before, in a mount that the container's user may not write to.",
                        Optional.of(closed)))
                .orElseGet(() -> new DeeperCause(
                        "The call `" + refusal.call().call() + "` on `" + refusal.object() + "` failed with "
                                + refusal.call().error() + " shortly before.",
                        Optional.of(refusal.call().citation())));
    }
}
