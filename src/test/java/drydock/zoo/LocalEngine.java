package drydock.zoo;

import drydock.engine.Engine;
import drydock.engine.EngineLocator;
import drydock.engine.Located;

/// The engine of this machine, which tests that ask for one can't do without.
final class LocalEngine {
    private LocalEngine() {}

    /// @throws IllegalStateException when none answers
    static Engine connect() throws InterruptedException {
        return switch (EngineLocator.system().locate(EngineLocator.Choice.ANY)) {
            case Located.Found found -> found.engine();
            case Located.None none -> throw new IllegalStateException(none.message());
        };
    }
}
