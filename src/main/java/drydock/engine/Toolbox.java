package drydock.engine;

import java.util.Optional;
import java.util.function.Consumer;

/// Brings the diagnostic tools into throwaways: an image built once on the user's engine, and a volume filled from it.
public interface Toolbox {
    Status status() throws EngineException, InterruptedException;

    /// Builds the image and fills the volume, unless both are there and current.
    ///
    /// @param progress receives a line at a time
    void build(Consumer<String> progress) throws EngineException, InterruptedException;

    /// Removes image and volume. Does nothing where they are not.
    void remove() throws EngineException, InterruptedException;

    /// What is there.
    ///
    /// @param version of the toolbox this Drydock wants
    /// @param present of the one on the engine, empty when there is none
    /// @param size    bytes of the image, 0 when there is none
    /// @param tools   names under `/.drydock`
    record Status(String version, Optional<String> present, long size, java.util.List<String> tools) {
        public Status {
            tools = java.util.List.copyOf(tools);
        }

        public boolean ready() {
            return present.isPresent() && present.get().equals(version);
        }
    }
}
