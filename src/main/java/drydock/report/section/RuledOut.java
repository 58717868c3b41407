package drydock.report.section;

import drydock.investigation.Finding;
import drydock.model.Verdict;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The causes that a check ruled out: the usual suspects are shown, the rest is folded.
final class RuledOut {
    private static final int MOST_OPEN = 12;

    private RuledOut() {}

    static void write(ReportContext story, Blocks out) {
        List<Finding> findings = new ArrayList<>(story.findings(Verdict.Level.RULED_OUT));
        if (findings.isEmpty()) {
            return;
        }
        findings.sort(Comparator.comparingInt(RuledOut::rank));
        out.heading(3, "Ruled out");
        if (story.detail().outputLines() == 0) {
            List<String> ids =
                    findings.stream().map(finding -> "`" + finding.id() + "`").toList();
            out.paragraph(Phrases.list(ids) + ".");
            return;
        }
        int open = findings.size() <= MOST_OPEN + 2 ? findings.size() : MOST_OPEN;
        table(story, findings.subList(0, open), out);
        List<Finding> rest = findings.subList(open, findings.size());
        if (!rest.isEmpty()) {
            Blocks folded = new Blocks();
            table(story, rest, folded);
            out.details(rest.size() + " more", folded);
        }
    }

    private static int rank(Finding finding) {
        return finding.suspect() == 0 ? Integer.MAX_VALUE : finding.suspect();
    }

    private static void table(ReportContext story, List<Finding> findings, Blocks out) {
        List<List<Inline>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Inline by = new Inline()
                    .sentenceWith(
                            finding.verdict().explanation(),
                            story.places(finding.verdict().evidence(), 2));
            rows.add(List.of(Inline.of(finding.title()), by));
        }
        out.table(List.of("cause", "reason"), rows);
    }
}
