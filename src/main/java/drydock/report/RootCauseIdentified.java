package drydock.report;

import drydock.investigation.Finding;
import drydock.model.Verdict;

/// The confirmed cause, primary first.
final class RootCauseIdentified implements Section {
    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void write(Story story, Blocks out) {
        story.leading()
                .filter(finding -> finding.verdict().level() == Verdict.Level.CONFIRMED)
                .ifPresent(primary -> {
                    out.rule().heading(2, "Root Cause Identified");
                    out.paragraph(issue("Primary Issue:", primary));
                    story.contributing().forEach(second -> out.paragraph(issue("Contributing Issue:", second)));
                });
    }

    private static Line issue(String label, Finding finding) {
        return new Line()
                .strong(label)
                .prose(" " + finding.title() + ". "
                        + Words.sentence(finding.verdict().explanation()));
    }
}
