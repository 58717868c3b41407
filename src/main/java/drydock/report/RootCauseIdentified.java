package drydock.report;

import drydock.casefile.Examined;
import drydock.investigation.Finding;
import drydock.model.Verdict;
import java.util.List;

/// The confirmed cause, primary first.
final class RootCauseIdentified implements Section {
    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void write(Story story, Blocks out) {
        if (story.leading().isEmpty()) {
            Since.lastWithConfirmedCause(story.content()).ifPresent(then -> resolved(story, then, out));
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

    private static void resolved(Story story, Examined then, Blocks out) {
        Finding primary = then.investigation().leading().orElseThrow();
        out.rule().heading(2, "Root Cause Identified");
        out.paragraph(issue("Primary Issue, no longer seen:", primary));
        List<String> since = story.content().fixes().stream()
                .filter(fix -> fix.after() >= then.number()
                        && fix.after() < story.content().latest().number())
                .map(fix -> "\"" + Visible.line(fix.text().split("\\R", 2)[0], 200) + "\"")
                .toList();
        out.paragraph("It was last seen in examination " + then.number() + ", of "
                + Words.minute(then.investigation().subject().taken()) + "."
                + (since.isEmpty() ? "" : " Applied since: " + Words.list(since) + "."));
    }

    private static Line issue(String label, Finding finding) {
        return new Line()
                .strong(label)
                .prose(" " + finding.title() + ". "
                        + Words.sentence(finding.verdict().explanation()));
    }
}
