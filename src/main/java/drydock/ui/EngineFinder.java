package drydock.ui;

import drydock.engine.Engine;
import java.util.List;
import java.util.Optional;

/// Looks for an engine that answers. It is called whenever one is lost, so it stores no failure.
@FunctionalInterface
public interface EngineFinder {
    /// Tries every place, each with a short time limit; stops at the first that answers.
    Search find() throws InterruptedException;

    /// The engines that the user can switch to, whether or not they answer. Reads files.
    default List<Place> places() {
        return List.of();
    }

    /// A search for one of them only.
    default EngineFinder at(Place place) {
        return this;
    }

    /// Whether the user has named an engine for this start, so that a remembered one does not count.
    default boolean named() {
        return true;
    }

    /// An engine to switch to.
    ///
    /// @param name    of a context, or a description of a socket
    /// @param address of the engine
    /// @param context whether it is a context
    record Place(String name, String address, boolean context) {
        /// The first that answers, as at a start without a choice.
        public static final Place AUTOMATIC = new Place("Automatic", "", false);
    }

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
