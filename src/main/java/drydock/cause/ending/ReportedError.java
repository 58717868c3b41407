package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.ErrorReport;
import drydock.cause.reading.LineTone;
import drydock.cause.reading.QuotedSetting;
import drydock.cause.reading.RepeatedMessage;
import drydock.fact.LogFacts.Line;
import drydock.format.log.LogRecord;
import drydock.knowledge.ConfigurationFiles;
import drydock.knowledge.FailureWords;
import drydock.knowledge.LogSeverity;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The program says itself why it ends, and no cause of the catalogue knows more.
public final class ReportedError implements Cause {
    /// Of a report in several lines.
    private static final int MOST_CITED = 3;

    /// Of a program that has only warned.
    private static final int WARNINGS_SOUGHT = 10;

    /// A message that says itself what to do.
    private static final Pattern ADVISES = Pattern.compile(
            "(?i)\\byou (?:should|must|need to|have to|can)\\b|\\b(?:please|try|consider) \\w+ing\\b|\\bplease \\w+|\\bshould (?:increase|set|use|be set)\\b");

    private static final CauseInfo INFO = CauseInfo.of("reported-error");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome outcome = evidence.situation();
        if (outcome.steady()) {
            return evidence.words()
                    .repeatedMessage()
                    .filter(_ -> evidence.words().decisive().isEmpty())
                    .map(message -> whileRunning(outcome, message))
                    .orElseGet(() -> RULING.ruledOut("The container is running.", outcome.state()));
        }
        Optional<ErrorReport> report = evidence.errorReport();
        if (evidence.words().uncaught().isPresent()) {
            return RULING.notChecked("A language's runtime reports the error, which is the cause `unhandled-error`.");
        }
        if (report.isEmpty()) {
            return lastWords(evidence);
        }
        if (evidence.lost().lines().contains(report.get().headline())) {
            return RULING.notChecked("The report never leaves a buffer, which is the cause `output-lost-in-buffer`.");
        }
        boolean service = evidence.service().isPresent()
                && outcome.succeeded()
                && !outcome.stopped()
                && report.get().severity().isError();
        boolean failed = service
                || outcome.failedWithStatus()
                || (outcome.failing() && report.get().severity() == LogSeverity.FATAL);
        if (!failed || !outcome.exitKnown() || outcome.killed() || !outcome.begun()) {
            return RULING.notChecked("Its exit code does not show that it failed because of the reported error.");
        }
        return accuse(evidence, report.get());
    }

    private static Verdict whileRunning(ContainerOutcome outcome, RepeatedMessage message) {
        String text = LogRecord.of(message.line().text()).words().strip();
        return RULING.likely(
                "The container runs, and its program reports little else than `" + text + "`: " + message.count()
                        + " times in its last lines.",
                List.of(message.line().citation(), outcome.state()),
                List.of(Fix.of("Check the setting, file or service that the program names there.")));
    }

    /// Of a program that fails and says nothing that is recognised as an error.
    private static Verdict lastWords(Evidence evidence) {
        ContainerOutcome outcome = evidence.situation();
        boolean failed = outcome.failedWithStatus() && outcome.begun() && !outcome.killed() && outcome.exit() < 126;
        boolean complete = evidence.lost().isEmpty();
        if (!failed
                || !complete
                || (evidence.programSilent() && evidence.unheard().lines().isEmpty())
                || evidence.words().lines().isEmpty()) {
            return RULING.notChecked("Its output reports no error.");
        }
        Optional<Line> warning = evidence.words().last(WARNINGS_SOUGHT).reversed().stream()
                .filter(line -> FailureWords.anyIn(line.text()) && !LineTone.tolerates(line.text()))
                .findFirst();
        Citation last = warning.or(() -> evidence.words().lines().reversed().stream()
                        .filter(line -> !line.text().isBlank())
                        .findFirst())
                .map(Line::citation)
                .orElseGet(evidence.words()::last);
        return RULING.likely(
                "The program ends with " + outcome.status()
                        + ", and no line of its output has the level of an error. "
                        + (warning.isPresent() ? "The last one that tells of a failure is `" : "The last one is `")
                        + last.text() + "`.",
                List.of(last, outcome.state()),
                List.of(Fix.of("Look for what follows the line `" + last.text()
                        + "` in the code, and start the program with its verbose or debug switch.")));
    }

    private static Verdict accuse(Evidence evidence, ErrorReport report) {
        ContainerOutcome outcome = evidence.situation();
        List<Citation> cited = new ArrayList<>(
                report.lines().stream().limit(MOST_CITED).map(Line::citation).toList());
        if (!cited.contains(report.citation())) {
            cited.addFirst(report.citation());
        }
        report.frame()
                .map(Line::citation)
                .filter(frame -> !cited.contains(frame))
                .ifPresent(cited::add);
        String deepest = report.causes().isEmpty() ? "" : " Its deepest cause is `" + report.deepest() + "`.";
        Optional<QuotedSetting> setting = QuotedSetting.of(evidence, report.message() + " " + report.deepest());
        setting.flatMap(QuotedSetting::line).ifPresent(cited::add);
        cited.add(outcome.state());
        return RULING.likely(
                "The program reports `" + report.quote() + "` and ends with " + outcome.status() + "." + deepest
                        + setting.map(QuotedSetting::sentence).orElse(""),
                cited,
                List.of(
                        ADVISES.matcher(report.quote()).find()
                                ? Fix.of("Do what the message says: `" + report.quote() + "`.")
                                : Fix.of("Check "
                                        + setting.map(QuotedSetting::place)
                                                .orElse("the setting, file or service that the message names")
                                        + (setting.flatMap(QuotedSetting::line).isPresent() ? "" : configured(evidence))
                                        + "."),
                        Fix.of(
                                FixPlace.PROGRAM,
                                "If the program is your own, find the code that prints `" + report.quote() + "`.")));
    }

    /// The configuration that the start command names.
    private static String configured(Evidence evidence) {
        return evidence.subject().container().command().stream()
                .map(word -> word.substring(word.indexOf('=') + 1))
                .filter(ConfigurationFiles::named)
                .findFirst()
                .map(file -> ", and the configuration `" + file + "`, which the start command names")
                .orElse("");
    }
}
