package drydock.engine.connect;

import drydock.engine.Engine;
import java.time.Duration;
import java.util.List;

/// The result of a search for an engine.
public sealed interface EngineSearch {
    /// The attempts that failed, in order.
    List<Attempt> failed();

    /// An engine answers.
    ///
    /// @param source a description of where the address came from
    /// @param time   until it answered
    record Found(Engine engine, String endpoint, String source, List<Attempt> failed, Duration time)
            implements EngineSearch {
        public Found {
            failed = List.copyOf(failed);
        }
    }

    /// No engine answers.
    record None(List<Attempt> failed) implements EngineSearch {
        public None {
            failed = List.copyOf(failed);
        }

        /// The most informative failure in a sentence: that of the explicit choice, else a denied socket, else all.
        public String message() {
            if (failed.size() == 1) {
                return failed.getFirst().failure();
            }
            return failed.stream()
                    .map(Attempt::failure)
                    .filter(failure -> failure.startsWith("Permission denied"))
                    .findFirst()
                    .orElse("No container engine answers. " + failed.size()
                            + " addresses were tried (`drydock doctor` lists them). Start Docker or Podman, or set"
                            + " DOCKER_HOST to the address of an engine.");
        }
    }

    /// A failed attempt.
    ///
    /// @param endpoint address, empty if there was none
    /// @param source   a description of where the address came from
    /// @param failure  why it failed, in a sentence
    /// @param advice   what to try
    /// @param notPermitted whether there is a socket that this user may not open
    /// @param time     until it failed
    record Attempt(
            String endpoint, String source, String failure, String advice, boolean notPermitted, Duration time) {}
}
