package drydock.casefile.model;

import drydock.investigation.Investigation;
import java.time.Instant;
import java.util.List;

/// The history of a failing container: every examination, and the notes and fixes in between.
///
/// @param id           name of its folder in the library
/// @param examinations in the order they were made, at least one
/// @param done         next steps marked as done
public record Case(
        String id,
        Instant opened,
        List<Examined> examinations,
        List<Note> notes,
        List<AppliedFix> fixes,
        List<DoneStep> done) {
    public Case {
        examinations = List.copyOf(examinations);
        notes = List.copyOf(notes);
        fixes = List.copyOf(fixes);
        done = List.copyOf(done);
        if (examinations.isEmpty()) {
            throw new IllegalArgumentException("a case needs at least one examination");
        }
    }

    /// A case of one investigation without notes.
    public static Case of(Investigation investigation) {
        return new Case(
                "",
                investigation.subject().taken(),
                List.of(new Examined(1, true, investigation)),
                List.of(),
                List.of(),
                List.of());
    }

    /// A case whose first examination is running.
    public static Case begun(String id, Examined first) {
        Instant opened = first.investigation().subject().taken();
        return new Case(id, opened, List.of(first), List.of(), List.of(), List.of());
    }

    public Case withId(String other) {
        return new Case(other, opened, examinations, notes, fixes, done);
    }

    public Examined latest() {
        return examinations.getLast();
    }

    /// The latest investigation.
    public Investigation investigation() {
        return latest().investigation();
    }
}
