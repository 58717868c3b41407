package drydock.engine;

import drydock.model.ContainerFiles;
import drydock.model.ImageContent;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.util.List;

/// The temporary containers of one investigation, with the same files as the examined container.
///
/// Thread-safe. Closing it removes everything it created, even after an interruption. It waits for a removal only until
/// the engine has accepted it.
public interface Sandbox extends AutoCloseable {
    /// Creates the container that reading probes share, before it is needed.
    void warmUp() throws EngineException, InterruptedException;

    /// Runs a probe and returns its output, not redacted. A command that can't be started, is killed or reaches its
    /// time limit gives a [drydock.model.Ending], not an error.
    ///
    /// @throws InterruptedException when cancelled; the temporary container is removed
    Transcript run(Probe probe) throws EngineException, InterruptedException;

    /// The command line equivalent to [#run], to be shown before it runs. It has no secrets: variables are passed by
    /// name.
    String describe(Probe probe);

    /// Name of the volume with the diagnostic tools, even if it does not exist yet.
    String toolsVolume();

    /// The files as the container sees them.
    ContainerFiles files();

    /// The files of the container's image.
    ImageContent image();

    /// Differences between the temporary containers and the examined one beyond the requested isolation, such as a
    /// layer that was too large to copy.
    List<String> differences();

    @Override
    void close();
}
