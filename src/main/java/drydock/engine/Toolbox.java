package drydock.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings the diagnostic tools into throwaways: an image built once on the user's engine, and a volume filled from it.
public interface Toolbox {
    Status status() throws EngineException, InterruptedException;

    /// Builds the image and fills the volume, unless both are there and current.
    ///
    /// @param progress receives a line at a time
    void build(Consumer<String> progress) throws EngineException, InterruptedException;

    /// The image as an archive, for engines without a network, in the form of `docker save`; about 50 MB.
    ///
    /// @throws EngineException.NotFound when it is not built
    byte[] exported() throws EngineException, InterruptedException;

    /// Brings in what [#exported] gave, and fills the volume.
    ///
    /// @throws EngineException.Refused when the archive holds no toolbox of the version this Drydock wants
    void imported(byte[] archive) throws EngineException, InterruptedException;

    /// Removes image and volume. Does nothing where they are not.
    void remove() throws EngineException, InterruptedException;

    /// What is there.
    ///
    /// @param version of the toolbox this Drydock wants
    /// @param present of the one on the engine, empty when there is none
    /// @param size    bytes of the image, 0 when there is none
    /// @param tools   names under `/.drydock`
    /// @param versions of the tools by name, as far as they are known
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
