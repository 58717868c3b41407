package drydock.report.section;

import drydock.casefile.model.Case;
import drydock.casefile.model.Comparison;
import drydock.investigation.Finding;
import drydock.model.Citation;
import drydock.model.Verdict;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.List;
import java.util.Optional;

/// The section on a later examination that changed the leading cause.
final class CriticalDiscovery implements Section {
    private static final int MOST_EVIDENCE = 5;

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        turn(story.content()).ifPresent(turn -> {
            Finding now = turn.after().investigation().leading().orElseThrow();
            Optional<Finding> before = turn.before().investigation().leading();
            out.rule().heading(2, "Critical Discovery: " + now.title());
            out.paragraph(new Inline()
                    .strong("Finding:")
                    .prose(" " + Phrases.sentence(Phrases.capital(now.verdict().explanation()))));
            boolean latest = turn.after().equals(story.content().latest());
            List<Citation> evidence =
                    now.verdict().evidence().stream().limit(MOST_EVIDENCE).toList();
            out.bullets(evidence.stream()
                    .map(citation -> new Inline()
                            .code(VisibleText.line(
                                    citation.text().strip(), story.detail().lineLength()))
                            .and(latest ? story.places(List.of(citation), 1) : new Inline()))
                    .toList());
            out.paragraph(new Inline().strong("Implication:").prose(" " + implication(story, turn, before)));
        });
    }

    /// The last comparison in which the leading cause changed.
    private static Optional<Comparison> turn(Case content) {
        return ComparisonSentences.all(content).reversed().stream()
                .filter(Comparison::leadingChanged)
                .filter(comparison ->
                        comparison.after().investigation().leading().isPresent())
                .findFirst();
    }

    private static String implication(ReportContext story, Comparison turn, Optional<Finding> before) {
        String until = "Until " + ComparisonSentences.named(turn.after()) + ", ";
        if (before.isEmpty()) {
            return until + "no cause was established.";
        }
        Finding old = before.get();
        String now = turn.after().investigation().findings().stream()
                .filter(finding -> finding.id().equals(old.id()))
                .findFirst()
                .map(finding -> finding.verdict().level() == Verdict.Level.NOT_CHECKED
                        ? " It can't be checked any more."
                        : " It is " + finding.verdict().level().word().replace('-', ' ') + " now: "
                                + Phrases.sentence(Phrases.low(finding.verdict().explanation())))
                .orElse("");
        String fixes = story.leading().isPresent() ? " Fixes for it do not help with the current failure." : "";
        return until + ComparisonSentences.named(old) + " was the leading cause." + now + fixes;
    }
}
