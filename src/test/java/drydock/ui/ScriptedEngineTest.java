package drydock.ui;

import drydock.engine.Engine;
import drydock.engine.EngineContract;
import drydock.model.Channel;

/// The scripted engine keeps the contract that a real one keeps; otherwise what is tested on it proves nothing.
class ScriptedEngineTest extends EngineContract {
    private final ScriptedEngine engine = new ScriptedEngine();

    @Override
    protected Engine engine() {
        return engine;
    }

    @Override
    protected String ended(String name, String stdout, String stderr, int status) {
        ScriptedContainer container = engine.add(new ScriptedContainer(name, "app:1", "", "no"));
        engine.start(container);
        container.print(Channel.STDOUT, stdout);
        container.print(Channel.STDERR, stderr);
        engine.die(container, status);
        return container.id();
    }

    @Override
    protected String running(String name, String stdout) {
        ScriptedContainer container = engine.add(new ScriptedContainer(name, "app:1", "", "no"));
        engine.start(container);
        container.print(Channel.STDOUT, stdout);
        return container.id();
    }

    @Override
    protected String throwaway() {
        return engine.add(new ScriptedContainer("drydock-1", "app:1", "", "no").throwaway())
                .id();
    }

    @Override
    protected void remove(String id) {
        engine.all().stream()
                .filter(container -> container.id().equals(id))
                .findFirst()
                .ifPresent(engine::remove);
    }
}
