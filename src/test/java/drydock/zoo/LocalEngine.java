package drydock.zoo;

import drydock.engine.Engine;
import drydock.engine.connect.EngineLocator;
import drydock.engine.connect.EngineSearch;

/// The engine of this machine, which tests that ask for one can't do without.
public final class LocalEngine {
    private LocalEngine() {}

    /// @throws IllegalStateException when none answers
    public static Engine connect() throws InterruptedException {
        return switch (EngineLocator.system().locate(EngineLocator.Choice.ANY)) {
            case EngineSearch.Found found -> found.engine();
            case EngineSearch.None none -> throw new IllegalStateException(none.message());
        };
    }
}
