package drydock.step;

import drydock.fact.Facts;
import drydock.model.Subject;
import drydock.model.Transcript;
import java.util.List;

/// One diagnostic step: a question, how to collect the evidence, and how to read it.
///
/// Planning and parsing are pure, so that a saved transcript is read again without an engine.
public interface Step {
    /// Public and stable, such as `strace`.
    String id();

    /// A few words, such as `System call trace`.
    String title();

    /// What it finds out, as a question.
    String question();

    /// Ids of the steps whose facts its plan needs; it starts after them, whatever their outcome.
    List<String> after();

    /// Ids of further steps whose facts reading its evidence needs; it collects the evidence beside them.
    default List<String> readAfter() {
        return List.of();
    }

    /// Whether it runs the container's own program, which the user is told before.
    default boolean executes() {
        return false;
    }

    /// Whether it only adds to what other steps have found.
    ///
    /// Such a step is left out where a confirmed cause leads that does not name it as one that tells more, unless
    /// everything is asked for. A step that waits for no other must not be delayed to find out, and says no.
    default boolean refines() {
        return false;
    }

    /// How to collect the evidence, or why not to.
    Plan plan(Subject subject, Facts facts);

    /// Reads the evidence.
    Findings parse(Subject subject, Facts facts, Transcript transcript);
}
