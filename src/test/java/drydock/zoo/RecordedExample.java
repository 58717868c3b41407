package drydock.zoo;

import drydock.cause.CauseInfo;
import drydock.cause.MadeUpCase;
import drydock.cause.WorkedExample;
import drydock.investigation.Finding;
import drydock.model.Citation;
import drydock.model.Verdict;
import drydock.report.document.VisibleText;
import java.io.IOException;
import java.util.List;

/// The worked example of a cause: its recording, or a made-up container that prints its first message.
final class RecordedExample {
    private static final int MOST_EVIDENCE = 4;
    private static final int LONGEST_LINE = 160;

    private RecordedExample() {}

    static WorkedExample of(CauseInfo cause) throws IOException {
        boolean recorded = !cause.recording().isEmpty();
        Verdict verdict = recorded ? recorded(cause) : MadeUpCase.ofFirstExample(cause);
        List<String> evidence = verdict.evidence().stream()
                .distinct()
                .limit(MOST_EVIDENCE)
                .map(RecordedExample::line)
                .toList();
        return new WorkedExample(
                cause.id(),
                cause.recording(),
                recorded
                        ? Zoo.fixture(cause.recording()).story()
                        : "a container prints the first of the messages below",
                verdict.level().word(),
                verdict.explanation(),
                evidence);
    }

    private static Verdict recorded(CauseInfo cause) throws IOException {
        return RecordedZoo.read(cause.recording()).findings().stream()
                .filter(finding -> finding.id().equals(cause.id()))
                .map(Finding::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static String line(Citation citation) {
        return citation.place() + ": " + VisibleText.line(citation.text().strip(), LONGEST_LINE);
    }

    /// As it stands in the file.
    static String paragraph(WorkedExample example) {
        StringBuilder text = new StringBuilder();
        field(text, "Cause", example.cause());
        field(text, "Recording", example.recording());
        field(text, "Story", example.story());
        field(text, "Level", example.level());
        field(text, "Conclusion", example.conclusion());
        example.evidence().forEach(line -> field(text, "Evidence", line));
        return text.toString();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value.replace("\n", "\n ")).append('\n');
    }
}
