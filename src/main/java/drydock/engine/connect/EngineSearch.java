package drydock.engine.connect;

import drydock.engine.Engine;
import java.util.List;

/// What came of looking for an engine.
public sealed interface EngineSearch {
    /// The attempts that failed, in order.
    List<Attempt> failed();

    /// One answers.
    ///
    /// @param source where its address came from, in words
    record Found(Engine engine, String endpoint, String source, List<Attempt> failed) implements EngineSearch {
        public Found {
            failed = List.copyOf(failed);
        }
    }

    /// None answers.
    record None(List<Attempt> failed) implements EngineSearch {
        public None {
            failed = List.copyOf(failed);
        }

        /// The most telling failure in a sentence: that of the explicit choice, else a closed socket, else all.
        public String message() {
            if (failed.size() == 1) {
                return failed.getFirst().failure();
            }
            return failed.stream()
                    .map(Attempt::failure)
                    .filter(failure -> failure.startsWith("Permission denied"))
                    .findFirst()
                    .orElse("No container engine answers; " + failed.size()
                            + " places were tried (`drydock doctor` lists them). Start Docker or Podman, or name an"
                            + " engine with --host or --context.");
        }
    }

    /// One that failed.
    ///
    /// @param endpoint address, empty where none could be made out
    /// @param source   where it came from, in words
    /// @param failure  why it failed, in a sentence
    /// @param advice   what to try
    record Attempt(String endpoint, String source, String failure, String advice) {}
}
