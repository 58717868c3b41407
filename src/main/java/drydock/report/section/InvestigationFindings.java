package drydock.report.section;

import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import java.util.List;

/// The findings, part by part.
final class InvestigationFindings implements Section {
    static final Part STATUS = new ContainerStatus();
    static final Part LOG_ANALYSIS = new LogAnalysis();
    static final Part PROGRAM = new BinaryVerification();
    static final Part VARIABLES = new EnvironmentVariables();
    static final Part CODE = new CodeAnalysis();

    static final List<Part> PARTS = List.of(STATUS, LOG_ANALYSIS, PROGRAM, VARIABLES, CODE);

    /// A part with a heading of its own, numbered when it has something to say.
    interface Part extends Section {
        String heading();
    }

    @Override
    public int weight() {
        return PARTS.stream().mapToInt(Section::weight).max().orElse(0);
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        if (PARTS.stream().noneMatch(story.detail()::shows)) {
            return;
        }
        out.rule().heading(2, "Investigation Findings");
        int number = 1;
        for (Part part : PARTS) {
            Blocks inner = new Blocks();
            if (story.detail().shows(part)) {
                part.write(story, inner);
            }
            if (!inner.isEmpty()) {
                out.heading(3, number + ". " + part.heading()).append(inner);
                number++;
            }
        }
    }
}
