package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.QuotedSetting;
import drydock.cause.reading.RejectedValue;
import drydock.fact.LogFacts.Line;
import drydock.fact.NamedFileFacts.ReadLine;
import drydock.fact.TraceFacts.Opened;
import drydock.knowledge.ConfigurationFiles;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The program rejects its own configuration or arguments.
public final class InvalidConfiguration implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("invalid-configuration");
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\bdirective\\b|\\binvalid command\\b|module not included", Pattern.CASE_INSENSITIVE);
    /// Lines of output before and after a message.
    private static final int AROUND = 4;

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
        Optional<NamedConfiguration> named = NamedConfiguration.of(evidence);
        if (named.isPresent()) {
            return named.get().verdict(evidence, RULING);
        }
        Optional<Mention> tls = evidence.words().decisive(this).filter(UnusableCertificate::names);
        if (tls.isPresent()) {
            return UnusableCertificate.verdict(evidence, this, RULING);
        }
        Verdict verdict = RULING.said(
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
                said -> explanation(evidence, said),
                said -> fixes(evidence, said));
        Optional<Mention> said = evidence.words().decisive(this);
        return said.flatMap(words -> location(evidence, words))
                .flatMap(location -> location.read(evidence))
                .map(ReadLine::citation)
                .or(() -> said.flatMap(words -> value(evidence, words)).flatMap(QuotedSetting::line))
                .or(() -> said.flatMap(words -> opened(evidence, words)).map(Opened::citation))
                .map(verdict::citing)
                .orElse(verdict);
    }

    /// The line of a configuration file that has the value which the message quotes, where the message names no line.
    private static Optional<QuotedSetting> value(Evidence evidence, Mention said) {
        return location(evidence, said).isPresent()
                ? Optional.empty()
                : QuotedSetting.of(evidence, said.line().text().replace("\\\"", "\""))
                        .filter(setting -> setting.line().isPresent());
    }

    /// The file that the program opened last, where its message names none.
    private static Optional<Opened> opened(Evidence evidence, Mention said) {
        List<Line> lines = evidence.words().lines();
        int at = Math.max(0, lines.indexOf(said.line()));
        boolean named = lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND)).stream()
                .anyMatch(line -> ConfigurationFiles.namedIn(line.text()));
        return named || location(evidence, said).isPresent()
                ? Optional.empty()
                : evidence.traced().configuration();
    }

    private static String explanation(Evidence evidence, Mention said) {
        String rejects = "The program rejects its configuration";
        String told = said.what().isEmpty()
                ? ConfigLocation.of(evidence, said)
                        .map(location -> rejects + location.words() + ".")
                        .orElseGet(() -> rejects + place(evidence, said) + deepest(evidence))
                : rejects + place(evidence, said) + ": `" + said.what() + "`.";
        return told
                + value(evidence, said).map(QuotedSetting::sentence).orElse("")
                + opened(evidence, said)
                        .map(file -> " Before that it opened `" + file.path() + "`.")
                        .orElse("")
                + location(evidence, said).map(found -> found.content(evidence)).orElse("");
    }

    private static Optional<ConfigLocation> location(Evidence evidence, Mention said) {
        return said.part("file").isEmpty() || said.part("line").isEmpty()
                ? ConfigLocation.of(evidence, said)
                : Optional.of(new ConfigLocation(said.part("line"), said.part("file"), ""));
    }

    /// What the program's error report says beyond that.
    private static String deepest(Evidence evidence) {
        return evidence.errorReport()
                .map(report -> ": `" + report.deepest() + "`.")
                .orElse(".");
    }

    /// As the message itself tells it, or a line beside it.
    private static String place(Evidence evidence, Mention said) {
        String line = said.part("line").isEmpty() ? "" : ", line " + said.part("line");
        if (!said.part("file").isEmpty()) {
            return " (`" + said.part("file") + "`" + line + ")";
        }
        return ConfigLocation.of(evidence, said).map(ConfigLocation::where).orElse(line);
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        String setting = said.what().isEmpty()
                ? ConfigLocation.of(evidence, said).map(ConfigLocation::setting).orElse("")
                : said.what();
        List<Fix> fixes = new ArrayList<>(corrections(evidence, said, setting));
        if (!setting.isEmpty() && DIRECTIVE.matcher(said.line().text()).find()) {
            fixes.add(
                    1,
                    Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Or load the module that defines `" + setting
                                    + "`, if the name is right: a server does not know the settings of a module that is not loaded."));
        }
        return fixes;
    }

    /// @param setting empty where it is not known
    private static List<Fix> corrections(Evidence evidence, Mention said, String setting) {
        Optional<String> opened = opened(evidence, said).map(Opened::path);
        if (opened.isPresent()) {
            return setting.isEmpty() ? fixes(opened.get(), "") : fixes(setting, " in `" + opened.get() + "`");
        }
        return value(evidence, said)
                .filter(_ -> setting.isEmpty())
                .map(InvalidConfiguration::at)
                .orElseGet(() -> fixes(setting, place(evidence, said)));
    }

    private static List<Fix> at(QuotedSetting line) {
        return List.of(Fix.of(FixPlace.IMAGE_BUILD, "Correct " + line.place() + "."));
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
