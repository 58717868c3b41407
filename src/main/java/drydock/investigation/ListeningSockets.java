package drydock.investigation;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.Sandbox;
import drydock.fact.SocketFacts.Listener;
import drydock.model.ContainerDetails;
import drydock.model.Transcript;
import drydock.step.container.SocketsStep;
import java.util.List;
import java.util.Optional;

/// The addresses and ports on which a running container listens, read by a temporary container in its network.
public final class ListeningSockets {
    private ListeningSockets() {}

    /// Blocks; an interruption removes the temporary container.
    ///
    /// @throws EngineException.Refused when they can't be read; the message says why
    public static List<Listener> of(Engine engine, ContainerDetails container)
            throws EngineException, InterruptedException {
        Optional<String> unreadable = SocketsStep.unreadable(container);
        if (unreadable.isPresent()) {
            throw new EngineException.Refused(unreadable.get(), (Throwable) null);
        }
        new ToolboxGate(engine, Progress.SILENT).await();
        try (Sandbox sandbox = engine.sandbox(container)) {
            Transcript transcript = sandbox.run(SocketsStep.probe());
            if (transcript.status().filter(code -> code == 0).isEmpty()) {
                throw new EngineException.Refused(
                        "The sockets could not be read: " + transcript.ending().words(), (Throwable) null);
            }
            return SocketsStep.listeners(transcript);
        }
    }
}
