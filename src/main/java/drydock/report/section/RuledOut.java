package drydock.report.section;

import drydock.fact.BinaryFacts;
import drydock.investigation.Finding;
import drydock.model.CauseFamily;
import drydock.model.Citation;
import drydock.model.Verdict;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The causes that a check ruled out: the five that a reader would have suspected, and how many others.
final class RuledOut {
    private static final int MOST = 5;

    /// Nobody suspects these of a program that an interpreter runs.
    private static final Set<CauseFamily> COMPILED = Set.of(CauseFamily.LOADING, CauseFamily.CRASH);

    private RuledOut() {}

    static void write(ReportContext story, Blocks out) {
        List<Finding> findings = new ArrayList<>(story.findings(Verdict.Level.RULED_OUT));
        if (findings.isEmpty()) {
            return;
        }
        out.heading(3, "Ruled out");
        List<Finding> shown = suspected(story, findings);
        table(story, shown, out);
        findings.removeAll(shown);
        if (!findings.isEmpty()) {
            String others = shown.isEmpty() ? Phrases.count(findings.size(), "cause") : findings.size() + " more";
            out.paragraph("Checks rule out " + others + "; `report.json` in the bundle says why.");
        }
    }

    /// The relatives of the leading cause and the usual suspects, each with a check of its own: neither the evidence of
    /// the leading cause nor the exit code alone is one.
    private static List<Finding> suspected(ReportContext story, List<Finding> findings) {
        Set<String> leading = story.leading().stream()
                .flatMap(finding -> finding.verdict().evidence().stream())
                .map(Citation::place)
                .collect(Collectors.toSet());
        boolean interpreted = story.reader().isPresent()
                || story.fact(BinaryFacts.class)
                        .filter(binary -> binary.format() != BinaryFacts.Format.SCRIPT)
                        .isEmpty();
        Optional<CauseFamily> family = story.leading().map(Finding::family);
        return findings.stream()
                .filter(finding -> finding.verdict().evidence().stream()
                        .anyMatch(citation -> !citation.step().equals("status") && !leading.contains(citation.place())))
                .filter(finding -> !(interpreted && COMPILED.contains(finding.family())))
                .filter(finding -> finding.suspect() > 0 || family.equals(Optional.of(finding.family())))
                .sorted(Comparator.comparing((Finding finding) -> finding.suspect() == 0)
                        .thenComparing(finding -> !family.equals(Optional.of(finding.family())))
                        .thenComparingInt(Finding::suspect))
                .limit(MOST)
                .toList();
    }

    private static void table(ReportContext story, List<Finding> findings, Blocks out) {
        List<List<Inline>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Inline by = new Inline()
                    .sentenceWith(
                            finding.verdict().explanation(),
                            story.places(finding.verdict().evidence(), 1));
            rows.add(List.of(Inline.of(finding.title()), by));
        }
        out.table(List.of("cause", "reason"), rows);
    }
}
