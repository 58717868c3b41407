package drydock.ui;

import drydock.engine.Engine;
import java.util.List;
import java.util.Optional;

/// Looks for an engine that answers. Asked again whenever one is lost, so it remembers no failure.
@FunctionalInterface
public interface EngineFinder {
    /// Tries every place, each with a short time limit; stops at the first that answers.
    Search find() throws InterruptedException;

    /// What was tried, and what came of it.
    ///
    /// @param engine   the one that answers
    /// @param attempts in order; the last one succeeded when there is an engine
    record Search(Optional<Engine> engine, List<Attempt> attempts) {
        public Search {
            attempts = List.copyOf(attempts);
        }
    }

    /// One place that was tried.
    ///
    /// @param place   address or path
    /// @param source  why it was tried, such as `DOCKER_HOST`
    /// @param failure in words, empty when it answers
    /// @param advice  what to do about the failure, often empty
    record Attempt(String place, String source, String failure, String advice) {
        public boolean failed() {
            return !failure.isEmpty();
        }
    }
}
