package drydock.report;

import drydock.investigation.StepResult;
import drydock.model.Citation;
import drydock.model.Outcome;
import java.util.List;

/// What the program's source says, when its folder is known.
final class CodeAnalysis implements InvestigationFindings.Part {
    private static final int MOST = 12;

    @Override
    public String heading() {
        return "Code Analysis";
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void write(Story story, Blocks out) {
        story.ran("source").filter(step -> step.outcome() != Outcome.FAILED).ifPresent(step -> write(story, step, out));
    }

    private static void write(Story story, StepResult step, Blocks out) {
        out.paragraph(Words.sentence(step.summary()));
        List<Citation> lines = step.highlights().stream().limit(MOST).toList();
        out.bullets(lines.stream()
                .map(line -> new Line().code(Visible.line(line.text(), 200)).and(story.places(List.of(line), 1)))
                .toList());
    }
}
