package drydock.engine;

import drydock.model.ContainerFiles;
import drydock.model.ImageContent;
import drydock.model.Probe;
import drydock.model.Transcript;
import java.util.List;

/// The throwaway containers of one investigation, made from the same files that the container in question sees.
///
/// Safe for use from several threads. Closing removes all it made, also after an interruption; removal itself
/// is not waited for longer than needed to know that the engine has accepted it.
public interface Sandbox extends AutoCloseable {
    /// Makes ahead of time what reading probes share, for who will need it soon.
    void warmUp() throws EngineException, InterruptedException;

    /// Runs a probe and returns what came out, not redacted. A command that can't be started, is killed or runs
    /// into its time limit is a [drydock.model.Ending] and not an error.
    ///
    /// @throws InterruptedException when cancelled; the throwaway is removed
    Transcript run(Probe probe) throws EngineException, InterruptedException;

    /// The command line that [#run] would amount to, for showing before it runs. Holds no secret: variables are
    /// passed by name.
    String describe(Probe probe);

    /// Name of the volume with the diagnostic tools, whether or not it is there yet.
    String toolsVolume();

    /// Files as the container sees them.
    ContainerFiles files();

    /// What the container started from.
    ImageContent image();

    /// What differs between a throwaway and the container beyond the isolation asked for, such as a layer that
    /// was too large to copy.
    List<String> differences();

    @Override
    void close();
}
