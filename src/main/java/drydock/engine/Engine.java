package drydock.engine;

import drydock.model.ContainerDetails;
import drydock.model.ContainerSummary;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.model.ImageDetails;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import drydock.model.MountAccess;
import drydock.model.PublishedPort;
import java.util.List;
import java.util.function.Consumer;

/// The one interface to a container engine.
///
/// Methods block, answer to interruption with [InterruptedException], and may be called from any thread.
public interface Engine extends AutoCloseable {
    /// The engine that answers.
    EngineInfo info() throws EngineException, InterruptedException;

    /// All containers, stopped ones too, but no throwaways of Drydock.
    List<ContainerSummary> containers() throws EngineException, InterruptedException;

    /// Ports of the engine's machine that running containers have published.
    List<PublishedPort> published() throws EngineException, InterruptedException;

    /// Inspects one container.
    ///
    /// @param container id, unambiguous start of one, or name
    /// @throws EngineException.NotFound when there is none
    ContainerDetails inspect(String container) throws EngineException, InterruptedException;

    /// Inspects one image.
    ///
    /// @param image reference or id
    /// @throws EngineException.NotFound when the engine does not hold it (nothing is pulled)
    ImageDetails image(String image) throws EngineException, InterruptedException;

    /// Events about a container that the engine still holds (256 for all containers together), oldest first.
    List<EngineEvent> history(String containerId) throws EngineException, InterruptedException;

    /// Delivers events from now on, until interrupted or the engine goes away.
    ///
    /// @param ready is run once the engine has accepted the subscription; whatever happens after that is delivered
    /// @throws EngineException.Unreachable when the stream ends
    void events(Runnable ready, Consumer<EngineEvent> sink) throws EngineException, InterruptedException;

    /// Delivers a container's log, each line preceded by the engine's time stamp. Returns at the end of the
    /// log; when following, at the end of the container's current run.
    void logs(String containerId, LogRequest request, Consumer<LogFrame> sink)
            throws EngineException, InterruptedException;

    /// The throwaways for one investigation. Nothing is created before it is needed.
    ///
    /// @param container as inspected, not redacted; with an empty id, an image's configuration
    /// @param mounts    what executing throwaways may do with its mounts
    Sandbox sandbox(ContainerDetails container, MountAccess mounts);

    /// The same with mounts that are only read.
    default Sandbox sandbox(ContainerDetails container) {
        return sandbox(container, MountAccess.READ_ONLY);
    }

    /// The image with the diagnostic tools, and the volume filled from it.
    Toolbox toolbox();

    @Override
    void close();
}
