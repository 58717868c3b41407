package drydock.report.section;

import drydock.investigation.Finding;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// The examined causes, most certain first, then the causes that are ruled out.
final class PotentialRootCauses implements Section {
    private static final int MOST_EVIDENCE = 5;
    private static final int MOST_NAMED = 2;

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        List<Finding> open = story.investigation().findings().stream()
                .filter(finding -> finding.verdict().level().compareTo(Verdict.Level.POSSIBLE) <= 0)
                .filter(finding -> !story.twin(finding))
                .toList();
        Blocks inner = new Blocks();
        for (int i = 0; i < open.size(); i++) {
            cause(story, i + 1, open.get(i), inner);
        }
        RuledOut.write(story, inner);
        notExamined(story, inner);
        if (!inner.isEmpty()) {
            out.rule().heading(2, "Potential Root Causes").append(inner);
        }
    }

    private static void cause(ReportContext story, int number, Finding finding, Blocks out) {
        Verdict verdict = finding.verdict();
        out.heading(
                3,
                number + ". " + finding.title() + ": " + verdict.level().word()
                        + (verdict.contributing() ? ", contributing" : ""));
        boolean leading = story.leading().filter(finding::equals).isPresent();
        Blocks inner = leading ? out : new Blocks();
        inner.paragraph(labelled("Hypothesis:", verdict.hypothesis()));
        inner.paragraph(labelled("Check:", verdict.check()));
        String rest = leading ? ExecutiveSummary.untold(verdict.explanation()) : verdict.explanation();
        List<Inline> evidence = evidence(story, verdict, leading);
        inner.paragraph(
                rest.isEmpty() && evidence.isEmpty()
                        ? Inline.of("").strong("Evidence:").prose(" the lines that the summary quotes.")
                        : rest.isEmpty() ? new Inline().strong("Further evidence:") : labelled("Evidence:", rest));
        inner.bullets(evidence);
        if (leading) {
            return;
        }
        // The fixes of an accused cause are among the recommended ones.
        if (verdict.accuses()) {
            out.details("Hypothesis, check and evidence", inner);
        } else {
            fixes(verdict, inner);
            out.details("Hypothesis, check, evidence and fix", inner);
        }
    }

    private static Inline labelled(String label, String prose) {
        return prose.isBlank()
                ? new Inline()
                : new Inline().strong(label).prose(" " + Phrases.sentence(Phrases.capital(prose)));
    }

    /// Of the leading cause without what the summary quotes.
    private static List<Inline> evidence(ReportContext story, Verdict verdict, boolean leading) {
        List<Inline> lines = new ArrayList<>();
        List<Citation> cited = verdict.evidence().stream().distinct().toList();
        List<Citation> quoted = leading ? ExecutiveSummary.quoted(story, verdict) : List.of();
        List<Citation> all = cited.stream()
                .filter(citation -> !leading
                        || (!quoted.contains(citation)
                                && !ExecutiveSummary.told(
                                        story, verdict, citation.text().strip())))
                .filter(citation -> !leading || quoted.isEmpty() || !told(story, citation))
                .toList();
        for (Citation citation : all) {
            if (lines.size() == MOST_EVIDENCE) {
                lines.add(Inline.of("and " + (all.size() - MOST_EVIDENCE) + " more"));
                break;
            }
            Inline line = new Inline()
                    .code(VisibleText.line(
                            citation.text().strip(), story.detail().lineLength()));
            lines.add(line.and(story.places(List.of(citation), 1)));
        }
        return lines;
    }

    /// What a finding above tells: the exit code, which proves little by itself, and the lines that the source prints.
    private static boolean told(ReportContext story, Citation citation) {
        String text = citation.text().strip();
        return switch (citation.step()) {
            case "status" -> story.detail().shows(InvestigationFindings.STATUS) && text.startsWith("Exit code:");
            case "source" -> story.detail().shows(InvestigationFindings.CODE) && text.startsWith("prints:");
            default -> false;
        };
    }

    private static void fixes(Verdict verdict, Blocks out) {
        for (Fix fix : verdict.fixes()) {
            out.paragraph(labelled("Fix:", fix.text()));
            if (!fix.snippet().isBlank()) {
                out.fence(fix.language(), fix.snippet());
            }
        }
    }

    private static void notExamined(ReportContext story, Blocks out) {
        List<String> titles = story.findings(Verdict.Level.NOT_CHECKED).stream()
                .filter(finding -> !finding.fallback())
                .map(finding -> "`" + finding.id() + "`")
                .toList();
        if (!titles.isEmpty()) {
            int more = titles.size() - MOST_NAMED;
            String names = more > 1
                    ? String.join(", ", titles.subList(0, MOST_NAMED)) + " and " + more + " more"
                    : Phrases.list(titles);
            out.paragraph(new Inline().strong("Not settled:").prose(" " + names + "."));
        }
    }
}
