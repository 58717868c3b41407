package drydock.step;

import drydock.fact.LineForm;
import drydock.fact.LineForm.Found;
import drydock.model.Citation;
import drydock.model.Transcript;
import java.util.List;
import java.util.Optional;

/// Finds a step's lines of evidence by their form.
public record EvidenceLines(String step, Transcript transcript) {
    public Optional<Citation> first(LineForm form) {
        return found(form).map(Found::citation);
    }

    /// The first line of a form, or the field in words.
    public Citation first(LineForm form, String field) {
        return first(form).orElseGet(() -> Citation.field(step, field));
    }

    /// The first line of a form with its fields.
    public Optional<Found> found(LineForm form) {
        return form.first(step, transcript);
    }

    public List<Found> all(LineForm form) {
        return form.all(step, transcript);
    }

    public List<Citation> citations(LineForm form) {
        return all(form).stream().map(Found::citation).toList();
    }
}
