package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.RejectedValue;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;

/// The program rejects its own configuration or arguments.
public final class InvalidConfiguration implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("invalid-configuration");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<UnexpandedVariable> unexpanded = UnexpandedVariable.of(evidence);
        if (unexpanded.isPresent()) {
            return unexpanded.get().confirmed(evidence, RULING);
        }
        Optional<RejectedValue> rejected = evidence.reading(RejectedValue.class, RejectedValue::of);
        if (rejected.isPresent()) {
            return rejected.get().verdict(RULING);
        }
        Optional<Mention> tls = evidence.words().decisive(this).filter(UnusableCertificate::names);
        if (tls.isPresent()) {
            return UnusableCertificate.verdict(evidence, this, RULING);
        }
        return RULING.said(
                evidence,
                this,
                said -> evidence.situation().failed()
                        && (!said.what().isEmpty()
                                || ConfigLocation.of(evidence, said).isPresent())
                        && (!said.part("line").isEmpty()
                                || ConfigLocation.of(evidence, said).isPresent()
                                || said.line()
                                        .text()
                                        .matches(
                                                "(?i).*(?:unknown|unrecogni[sz]ed|not defined|invalid option|no such option|bad option).*")),
                said -> ConfigLocation.of(evidence, said)
                        .filter(_ -> said.what().isEmpty())
                        .map(place -> "The program rejects its configuration" + place.words() + ".")
                        .orElseGet(() -> explanation(said)),
                said -> ConfigLocation.of(evidence, said)
                        .filter(_ -> said.what().isEmpty())
                        .map(place -> fixes(place.setting(), place.where()))
                        .orElseGet(() -> fixes(said)));
    }

    private static String explanation(Mention said) {
        return "The program rejects its configuration" + place(said)
                + (said.what().isEmpty() ? "" : ": `" + said.what() + "`") + ".";
    }

    private static String place(Mention said) {
        if (said.part("file").isEmpty()) {
            return said.part("line").isEmpty() ? "" : ", line " + said.part("line");
        }
        return " (`" + said.part("file") + "`" + (said.part("line").isEmpty() ? "" : ", line " + said.part("line"))
                + ")";
    }

    private static List<Fix> fixes(Mention said) {
        return fixes(said.what(), place(said));
    }

    private static List<Fix> fixes(String setting, String place) {
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Correct " + (setting.isEmpty() ? "the setting that it names" : "`" + setting + "`") + place
                                + ". Compare it with the manual of the version in the image."),
                Fix.of("Check the configuration during the image build. Most programs can do so without starting"
                        + " (`nginx -t`, `apachectl configtest`, `haproxy -c`, `--check`)."));
    }
}
