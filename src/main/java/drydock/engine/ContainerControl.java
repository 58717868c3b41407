package drydock.engine;

import drydock.model.RestartPolicy;

/// Changes to the user's own containers. Each call is one change that the user has asked for and confirmed; no
/// investigation uses it.
///
/// Methods block, respond to interruption with [InterruptedException], and are thread-safe. An interruption ends the
/// wait; the engine may complete the change nevertheless.
public interface ContainerControl {
    /// Starts a container that does not run. One that runs stays as it is.
    ///
    /// @throws EngineException.Refused when the engine can't start it; the message quotes the reason
    void start(String id) throws EngineException, InterruptedException;

    /// Sends the stop signal, and SIGKILL after the container's stop timeout. The restart policy does not start it
    /// again.
    void stop(String id) throws EngineException, InterruptedException;

    /// Stops it and starts it again.
    void restart(String id) throws EngineException, InterruptedException;

    /// Freezes all its processes.
    void pause(String id) throws EngineException, InterruptedException;

    /// Lets frozen processes continue.
    void unpause(String id) throws EngineException, InterruptedException;

    /// Sends SIGKILL. The restart policy does not start it again.
    void kill(String id) throws EngineException, InterruptedException;

    /// Removes the container with its log and the files it wrote outside its mounts; one that runs is killed first. All
    /// its volumes stay.
    void remove(String id) throws EngineException, InterruptedException;

    /// Replaces the restart policy. A run under way continues.
    void restartPolicy(String id, RestartPolicy policy) throws EngineException, InterruptedException;
}
