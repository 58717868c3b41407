package drydock.report.section;

import drydock.casefile.model.Examined;
import drydock.investigation.Finding;
import drydock.model.Verdict;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.List;

/// The confirmed cause, primary first.
final class RootCauseIdentified implements Section {
    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        if (story.leading().isEmpty()) {
            ComparisonSentences.lastWithConfirmedCause(story.content()).ifPresent(then -> resolved(story, then, out));
            return;
        }
        story.leading()
                .filter(finding -> finding.verdict().level() == Verdict.Level.CONFIRMED)
                .ifPresent(primary -> {
                    out.rule().heading(2, "Root Cause Identified");
                    out.paragraph(issue("Primary Issue:", primary));
                    story.contributing().forEach(second -> out.paragraph(issue("Contributing Issue:", second)));
                });
    }

    private static void resolved(ReportContext story, Examined then, Blocks out) {
        Finding primary = then.investigation().leading().orElseThrow();
        out.rule().heading(2, "Root Cause Identified");
        out.paragraph(issue("Primary Issue, no longer seen:", primary));
        List<String> since = story.content().fixes().stream()
                .filter(fix -> fix.after() >= then.number()
                        && fix.after() < story.content().latest().number())
                .map(fix -> "\"" + VisibleText.line(fix.text().split("\\R", 2)[0], 200) + "\"")
                .toList();
        out.paragraph("Last seen in examination " + then.number() + ", of "
                + Phrases.minute(then.investigation().subject().taken()) + "."
                + (since.isEmpty() ? "" : " Applied since: " + Phrases.list(since) + "."));
    }

    private static Inline issue(String label, Finding finding) {
        return new Inline()
                .strong(label)
                .prose(" " + finding.title() + ". "
                        + Phrases.sentence(finding.verdict().explanation()));
    }
}
