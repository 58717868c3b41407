package drydock.cause.runtime;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.NamingVariable;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Built for another version of its language runtime.
public final class RuntimeVersionMismatch implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("runtime-version-mismatch");
    /// Errors about the language and its library, not about data.
    private static final Pattern LANGUAGE = Pattern.compile(
            "SyntaxError|is not a (?:function|constructor)|is not defined|ERR_UNKNOWN_BUILTIN_MODULE|ImportError|has no attribute"
                    + "|unexpected keyword|undefined (?:method|function)|NoMethodError|uninitialized constant|not subscriptable"
                    + "|unsupported operand|[Pp]arse error|does not provide an export named|Invalid regular expression");

    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<UnmetRuntime> unmet = UnmetRuntime.of(evidence);
        return unmet.filter(_ -> evidence.situation().failing())
                .flatMap(found -> undeclared(evidence, found))
                .or(() -> TooNewSource.of(evidence).map(found -> tooNew(evidence, found)))
                .or(() -> DemandedRuntime.of(evidence).map(found -> demanded(evidence, found)))
                .orElseGet(() -> said(evidence));
    }

    private static Verdict tooNew(Evidence evidence, TooNewSource found) {
        return RULING.agreed(
                evidence.situation().failed(),
                found.sentence(),
                List.of(
                        found.source().citation(),
                        found.seen(),
                        evidence.situation().state()),
                List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Change the FROM line to an image with version "
                                + found.syntax().since() + " or later of the runtime.")));
    }

    private static Verdict demanded(Evidence evidence, DemandedRuntime found) {
        return RULING.likely(
                found.sentence(),
                List.of(
                        found.line().citation(),
                        found.seen(),
                        evidence.situation().state()),
                List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Change the FROM line to an image with " + found.runtime() + " `" + found.wanted()
                                + "`, or use a release of the program for `" + found.version() + "`.")));
    }

    /// The language's own error is what a newer language or library looks like to an older runtime.
    private static Optional<Verdict> undeclared(Evidence evidence, UnmetRuntime unmet) {
        return evidence.words().uncaught().map(error -> {
            boolean language = LANGUAGE.matcher(error.message().text()).find();
            List<Citation> cited = new ArrayList<>(
                    List.of(error.message().citation(), unmet.required().citation(), unmet.seen()));
            cited.add(evidence.situation().state());
            String explanation = unmet.sentence() + " The program ends with `"
                    + error.message().text().strip() + "`.";
            List<Fix> fixes = List.of(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    "Change the FROM line to an image with " + unmet.required().runtime() + " `"
                            + unmet.required().range() + "`, or correct `"
                            + unmet.required().file() + "`."));
            return language
                    ? RULING.agreed(evidence.situation().failed(), explanation, cited, fixes)
                    : RULING.possible(explanation, cited, fixes);
        });
    }

    private Verdict said(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> evidence.situation().failed(),
                said -> "The program was built for another version of its runtime"
                        + (said.what().isEmpty() ? "" : " (`" + said.what() + "`)") + " than the image has."
                        + set(evidence, said)
                                .map(variable -> " The variable `" + variable + "` has it.")
                                .orElse(""),
                said -> set(evidence, said)
                        .map(variable -> List.of(Fix.of(
                                FixPlace.START_OPTIONS,
                                "Remove `" + said.what() + "` from the variable `" + variable
                                        + "`, or replace it with what this version has instead.")))
                        .orElseGet(() -> versions()));
    }

    /// The variable that has what the runtime does not know, such as an option.
    private static Optional<String> set(Evidence evidence, Mention said) {
        return NamingVariable.of(evidence.subject().container().config(), said.what());
    }

    private static List<Fix> versions() {
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Change the FROM line of the build stage or the final stage so that both use the same version."),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Build for the older version (`--release` for javac, `engines` and a fresh `npm ci` for Node.js, a new virtual environment for Python)."));
    }
}
