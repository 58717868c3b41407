package drydock.cause;

import drydock.knowledge.Paragraphs;
import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import java.util.Optional;

/// A container, and what Drydock concludes of a cause from its evidence.
///
/// @param cause       id of the cause
/// @param recording   name of the container among the fixtures; empty where it only prints a message
/// @param story       what is wrong with it, in a clause
/// @param level       how sure the verdict is, as a word
/// @param conclusion  what the verdict says
/// @param evidence    the lines the verdict rests on, each with its place in front
public record WorkedExample(
        String cause, String recording, String story, String level, String conclusion, List<String> evidence) {
    private static final String PATH = "/drydock/worked-examples.txt";

    public WorkedExample {
        evidence = List.copyOf(evidence);
    }

    /// The example of a cause of the catalogue; empty as long as none was written for it.
    public static Optional<WorkedExample> of(String cause) {
        return Paragraphs.ofResource(PATH).stream()
                .map(WorkedExample::read)
                .filter(example -> example.cause().equals(cause))
                .findFirst();
    }

    /// Reads examples as they stand in their file.
    public static List<WorkedExample> read(String text) {
        return Paragraphs.of(PATH, text).stream().map(WorkedExample::read).toList();
    }

    private static WorkedExample read(Paragraph paragraph) {
        return new WorkedExample(
                paragraph.value("Cause"),
                paragraph.value("Recording"),
                paragraph.value("Story"),
                paragraph.value("Level"),
                paragraph.value("Conclusion"),
                paragraph.values("Evidence"));
    }
}
