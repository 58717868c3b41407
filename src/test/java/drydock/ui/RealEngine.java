package drydock.ui;

import drydock.casefile.store.CaseLibrary;
import drydock.engine.connect.EngineLocator;
import drydock.engine.connect.EngineSearch;
import drydock.investigation.Investigator;
import drydock.step.Steps;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/// What the window works with where it stands on a real engine; without one a test fails.
final class RealEngine {
    private RealEngine() {}

    /// @param folder for cases and settings
    static Collaborators collaborators(Path folder) {
        return new Collaborators(
                RealEngine::found,
                engine -> new Investigator(engine, Clock.systemUTC(), Executors.newVirtualThreadPerTaskExecutor())
                        ::investigate,
                Steps.ALL,
                new CaseLibrary(folder.resolve("cases"), Clock.systemUTC()),
                folder,
                Clock.systemUTC(),
                "test",
                Optional.empty());
    }

    private static EngineFinder.Search found() throws InterruptedException {
        return switch (EngineLocator.system().locate(EngineLocator.Choice.ANY)) {
            case EngineSearch.Found found -> new EngineFinder.Search(Optional.of(found.engine()), List.of());
            case EngineSearch.None none -> throw new AssertionError(none.message());
        };
    }
}
