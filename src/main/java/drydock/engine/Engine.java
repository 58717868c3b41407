package drydock.engine;

import drydock.model.ContainerDetails;
import drydock.model.ContainerSummary;
import drydock.model.EngineEvent;
import drydock.model.EngineInfo;
import drydock.model.ImageDetails;
import drydock.model.LogFrame;
import drydock.model.LogRequest;
import drydock.model.MountAccess;
import drydock.model.Neighbourhood;
import drydock.model.Privileges;
import drydock.model.PublishedPort;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The one interface to a container engine.
///
/// Methods block, respond to interruption with [InterruptedException], and are thread-safe.
public interface Engine extends AutoCloseable {
    /// The engine's product, version and machine.
    EngineInfo info() throws EngineException, InterruptedException;

    /// All containers, including stopped ones, without Drydock's temporary containers.
    List<ContainerSummary> containers() throws EngineException, InterruptedException;

    /// Ports that running containers publish on the engine's machine.
    List<PublishedPort> published() throws EngineException, InterruptedException;

    /// The container's networks, and the other containers that it may depend on: those of its compose project, those in
    /// a network with it, and those that it mentions.
    ///
    /// @param mentioned words of the container's settings and output
    default Neighbourhood neighbours(String containerId, Set<String> mentioned)
            throws EngineException, InterruptedException {
        return Neighbourhood.NONE;
    }

    /// Inspects one container.
    ///
    /// @param container id, unambiguous prefix of an id, or name
    /// @throws EngineException.NotFound when there is none
    ContainerDetails inspect(String container) throws EngineException, InterruptedException;

    /// Inspects one image.
    ///
    /// @param image reference or id
    /// @throws EngineException.NotFound when the engine does not have it (nothing is pulled)
    ImageDetails image(String image) throws EngineException, InterruptedException;

    /// Events about a container that the engine still has (256 for all containers together), oldest first.
    List<EngineEvent> history(String containerId) throws EngineException, InterruptedException;

    /// Delivers events from now on, until the thread is interrupted or the engine is lost.
    ///
    /// @param ready runs once the engine has accepted the subscription; all later events are delivered
    /// @throws EngineException.Unreachable when the stream ends
    void events(Runnable ready, Consumer<EngineEvent> sink) throws EngineException, InterruptedException;

    /// Delivers a container's log, each line preceded by the engine's time stamp. Returns at the end of the log; when
    /// following, at the end of the container's current run.
    void logs(String containerId, LogRequest request, Consumer<LogFrame> sink)
            throws EngineException, InterruptedException;

    /// The temporary containers for one investigation. They are created when needed.
    ///
    /// @param container as inspected, not redacted; with an empty id, the configuration of an image
    /// @param mounts    access of executing containers to its mounts
    /// @param privileges their capabilities and security profiles
    Sandbox sandbox(ContainerDetails container, MountAccess mounts, Privileges privileges);

    /// The same with read-only mounts and safe privileges.
    default Sandbox sandbox(ContainerDetails container) {
        return sandbox(container, MountAccess.READ_ONLY, Privileges.SAFE);
    }

    /// The image with the diagnostic tools, and the volume filled from it.
    Toolbox toolbox();

    /// Changes to the user's containers that the user asks for.
    ContainerControl control();

    /// Inspection, processes and use of resources.
    ContainerMonitor monitor();

    @Override
    void close();
}
