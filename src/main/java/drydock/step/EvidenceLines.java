package drydock.step;

import drydock.model.Citation;
import drydock.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds lines of evidence by how they begin.
public record EvidenceLines(String step, Transcript transcript) {
    /// The first line that begins so.
    public Optional<Citation> starting(String prefix) {
        return all(prefix).stream().findFirst();
    }

    /// The first line that begins so, or the field in words.
    public Citation starting(String prefix, String field) {
        return starting(prefix).orElseGet(() -> Citation.field(step, field));
    }

    /// All lines that begin so.
    public List<Citation> all(String prefix) {
        List<Citation> found = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            if (transcript.lines().get(i).text().startsWith(prefix)) {
                found.add(transcript.cite(step, i + 1));
            }
        }
        return found;
    }
}
