package drydock.ui;

import drydock.engine.ContainerControl;
import drydock.engine.EngineException;
import drydock.model.RestartPolicy;
import java.util.Map;

/// Changes the containers of a [ScriptedEngine] as a real engine would; one named `refused` can't be changed.
record ScriptedControl(ScriptedEngine engine) implements ContainerControl {
    private ScriptedContainer container(String what, String id) throws EngineException {
        engine.asked().add(what + " " + id);
        ScriptedContainer container = engine.find(id);
        if (container.name().contains("refused")) {
            throw new EngineException.Refused(
                    "The engine refused to " + what + " the container: port is already allocated",
                    "port is already allocated");
        }
        return container;
    }

    private void become(String what, String id, String state, String event) throws EngineException {
        ScriptedContainer container = container(what, id);
        container.state(state);
        engine.tell(container, event, Map.of());
    }

    @Override
    public void start(String id) throws EngineException {
        become("start", id, "running", "start");
    }

    @Override
    public void stop(String id) throws EngineException {
        become("stop", id, "exited", "stop");
    }

    @Override
    public void restart(String id) throws EngineException {
        become("restart", id, "running", "restart");
    }

    @Override
    public void pause(String id) throws EngineException {
        become("pause", id, "paused", "pause");
    }

    @Override
    public void unpause(String id) throws EngineException {
        become("unpause", id, "running", "unpause");
    }

    @Override
    public void kill(String id) throws EngineException {
        become("kill", id, "exited", "kill");
    }

    @Override
    public void remove(String id) throws EngineException {
        engine.remove(container("remove", id));
    }

    @Override
    public void restartPolicy(String id, RestartPolicy policy) throws EngineException {
        ScriptedContainer container = container("change the restart policy of", id);
        container.policy(policy.name());
        engine.tell(container, "update", Map.of());
    }
}
