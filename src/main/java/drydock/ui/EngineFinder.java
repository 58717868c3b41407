package drydock.ui;

import drydock.engine.Engine;
import java.util.List;
import java.util.Optional;

/// Looks for an engine that answers. It is called whenever one is lost, so it stores no failure.
@FunctionalInterface
public interface EngineFinder {
    /// Tries every place, each with a short time limit; stops at the first that answers.
    Search find() throws InterruptedException;

    /// The result of a search.
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
    /// @param failure reason for a person, empty when it answers
    /// @param advice  a fix for the failure, often empty
    /// @param notPermitted whether there is a socket that this user may not open
    record Attempt(String place, String source, String failure, String advice, boolean notPermitted) {
        public boolean failed() {
            return !failure.isEmpty();
        }
    }
}
