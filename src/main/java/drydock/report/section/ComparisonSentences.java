package drydock.report.section;

import drydock.casefile.model.Case;
import drydock.casefile.model.Comparison;
import drydock.casefile.model.Examined;
import drydock.casefile.model.Recovery;
import drydock.investigation.Finding;
import drydock.model.Verdict;
import drydock.report.QuoteBudget;
import drydock.report.ReportContext;
import drydock.report.Severity;
import drydock.report.document.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sentences that compare the failure in one examination with the one before.
final class ComparisonSentences {
    private ComparisonSentences() {}

    /// Compares each examination with the one before it, oldest first. Examinations that were cut short are skipped.
    static List<Comparison> all(Case content) {
        List<Comparison> all = new ArrayList<>();
        List<Examined> examined = content.examinations().stream()
                .filter(each -> each.complete() || each.equals(content.latest()))
                .toList();
        for (int i = 1; i < examined.size(); i++) {
            all.add(Comparison.of(examined.get(i - 1), examined.get(i)));
        }
        return all;
    }

    /// How the leading cause changed.
    static String leading(Comparison comparison) {
        Optional<Finding> before = comparison.before().investigation().leading();
        Optional<Finding> after = comparison.after().investigation().leading();
        if (before.isEmpty()) {
            return after.map(now -> "No cause was established before; now " + named(now) + " is the leading cause")
                    .orElse("No cause is established, as before");
        }
        if (after.isEmpty()) {
            return named(before.get()) + " is no longer seen"
                    + gone(comparison, before.get().id());
        }
        return comparison.leadingChanged()
                ? "The leading cause has changed from " + named(before.get()) + " to " + named(after.get())
                : "The leading cause is unchanged: " + named(after.get());
    }

    /// How the container does now, in a sentence.
    static String recovery(Comparison comparison) {
        return switch (comparison.recovery()) {
            case RECOVERED -> "The container failed before and works now.";
            case TOO_EARLY ->
                "The container is up, but it is too early to tell: it lived "
                        + Recovery.life(comparison.before().investigation())
                                .map(Phrases::duration)
                                .orElse("longer")
                        + " before.";
            case BROKEN -> "The container worked before and fails now.";
            case STILL_FAILING -> "The container still fails.";
            case STILL_WORKING -> "The container works, as before.";
        };
    }

    private static String gone(Comparison comparison, String id) {
        ReportContext now = new ReportContext(Case.of(comparison.after().investigation()), QuoteBudget.FULL);
        String excluded = now.findings(Verdict.Level.RULED_OUT).stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .map(finding ->
                        ": " + Phrases.low(finding.verdict().explanation()).replaceFirst("[.]$", ""))
                .orElse("");
        return excluded
                + (now.severity() == Severity.OK
                        ? ". The container has no other problem now"
                        : ". The container still does not work, and no other cause is established");
    }

    /// Such as `examination 2 (2026-11-23 17:40 UTC)`.
    static String named(Examined examined) {
        return "examination " + examined.number() + " ("
                + Phrases.minute(examined.investigation().subject().taken()) + ")";
    }

    static String named(Finding finding) {
        return "`" + finding.id() + "` (" + finding.verdict().level().word() + ")";
    }

    /// The latest examination before this one in which a cause was confirmed.
    static Optional<Examined> lastWithConfirmedCause(Case content) {
        return content.examinations().reversed().stream()
                .skip(1)
                .filter(examined -> examined.investigation()
                        .leading()
                        .filter(finding -> finding.verdict().level() == Verdict.Level.CONFIRMED)
                        .isPresent())
                .findFirst();
    }
}
