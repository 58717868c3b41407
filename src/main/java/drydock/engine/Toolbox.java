package drydock.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The diagnostic tools for temporary containers: an image built once on the user's engine, and a volume filled from
/// it.
public interface Toolbox {
    Status status() throws EngineException, InterruptedException;

    /// Provides the image and fills the volume, unless both exist and are current: loads the image that the
    /// installation
    /// contains, or else builds it.
    ///
    /// Callers share one build. An interrupted caller leaves it running; closing the engine cancels it.
    ///
    /// @param progress receives a sentence at each stage
    void build(Consumer<String> progress) throws EngineException, InterruptedException;

    /// The image as an archive, for engines without a network, in the form of `docker save`; about 50 MB.
    ///
    /// @throws EngineException.NotFound when the toolbox is not built
    byte[] exported() throws EngineException, InterruptedException;

    /// Loads an archive from [#exported], and fills the volume.
    ///
    /// @throws EngineException.Refused when the archive has no toolbox of the required version
    void imported(byte[] archive) throws EngineException, InterruptedException;

    /// Removes image and volume, if they exist.
    void remove() throws EngineException, InterruptedException;

    /// The state of the toolbox on the engine.
    ///
    /// @param version the required version
    /// @param present the version on the engine, empty if there is none
    /// @param size    bytes of the image, 0 if there is none
    /// @param tools   names under `/.drydock`
    /// @param versions known versions of the tools, by name
    record Status(
            String version, Optional<String> present, long size, List<String> tools, Map<String, String> versions) {
        public Status {
            tools = List.copyOf(tools);
            versions = Map.copyOf(versions);
        }

        public Status(String version, Optional<String> present, long size, List<String> tools) {
            this(version, present, size, tools, Map.of());
        }

        public boolean ready() {
            return present.isPresent() && present.get().equals(version);
        }
    }
}
