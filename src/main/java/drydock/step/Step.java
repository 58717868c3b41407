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

    /// Its question.
    String question();

    /// Ids of the steps whose facts its plan needs; it starts after them, with any outcome.
    List<String> after();

    /// Ids of further steps whose facts reading its evidence needs; it collects its evidence in parallel.
    default List<String> readAfter() {
        return List.of();
    }

    /// Whether it runs the container's own program. The window says so before it runs.
    default boolean executes() {
        return false;
    }

    /// Whether it only adds detail to the results of other steps.
    ///
    /// Such a step is skipped if a confirmed cause leads that does not list it as a step that adds detail, unless
    /// all steps are requested. A step without dependencies must not wait for that, and returns false.
    default boolean refines() {
        return false;
    }

    /// Plans how to collect the evidence, or why not.
    Plan plan(Subject subject, Facts facts);

    /// Reads the evidence.
    Findings parse(Subject subject, Facts facts, Transcript transcript);
}
