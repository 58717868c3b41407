package drydock;

import drydock.casefile.store.CaseLibrary;
import drydock.cli.DrydockCommand;
import drydock.cli.Engines;
import drydock.cli.NoWindowException;
import drydock.engine.Engine;
import drydock.engine.connect.EngineLocator;
import drydock.engine.connect.EnginePlaces;
import drydock.engine.connect.EngineSearch;
import drydock.investigation.Investigator;
import drydock.report.output.Version;
import drydock.step.Steps;
import drydock.ui.Collaborators;
import drydock.ui.DrydockApp;
import drydock.ui.EngineFinder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The window with this machine's engines and the whole checklist behind it.
final class WiredWindow implements DrydockCommand.Window {
    private final EngineLocator locator;

    WiredWindow(EngineLocator locator) {
        this.locator = locator;
    }

    @Override
    public void open(Engines.Choice choice, Optional<String> select) throws NoWindowException {
        open(choice, select, Optional.empty());
    }

    @Override
    public void openCase(Engines.Choice choice, Path place) throws NoWindowException {
        open(choice, Optional.empty(), Optional.of(place));
    }

    private void open(Engines.Choice choice, Optional<String> select, Optional<Path> place) throws NoWindowException {
        if (!hasDisplay(System.getProperties(), System.getenv())) {
            throw new NoWindowException("there is no display to open the window on. The command line does the same: "
                    + "`drydock list`, then `drydock investigate CONTAINER`; `drydock --help` lists the rest.");
        }
        EngineLocator.Choice chosen = new EngineLocator.Choice(choice.host(), choice.context());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Collaborators with = collaborators(new Finder(chosen), executor, select);
            place.ifPresentOrElse(file -> DrydockApp.open(with, file), () -> DrydockApp.open(with));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError missing) {
            throw new NoWindowException(
                    "the window could not be opened: " + missing.getMessage()
                            + ". On Linux it needs a display and GTK 3 (Debian, Ubuntu: libgtk-3-0 libgl1 libxtst6 libxxf86vm1).");
        }
    }

    /// Elsewhere than on Unix desktops there always is one.
    static boolean hasDisplay(Map<?, ?> properties, Map<String, String> environment) {
        boolean unix = String.valueOf(properties.get("os.name")).contains("Linux");
        boolean headless = "Headless".equals(properties.get("glass.platform"));
        return !unix
                || headless
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
    }

    private static Collaborators collaborators(EngineFinder finder, ExecutorService executor, Optional<String> select) {
        return new Collaborators(
                finder,
                engine -> new Investigator(engine, Clock.systemUTC(), executor)::investigate,
                Steps.ALL,
                CaseLibrary.ofThisUser(Clock.systemUTC()),
                DrydockApp.settingsFolder(),
                Clock.systemUTC(),
                "drydock " + Version.NUMBER,
                select);
    }

    /// Finds the engine of a choice, and lists those to switch to.
    private final class Finder implements EngineFinder {
        private final EngineLocator.Choice choice;

        Finder(EngineLocator.Choice choice) {
            this.choice = choice;
        }

        @Override
        public Search find() throws InterruptedException {
            return WiredWindow.this.find(choice);
        }

        @Override
        public List<Place> places() {
            return EnginePlaces.system().all().stream()
                    .map(place -> new Place(
                            place.name(),
                            place.address(),
                            place.choice().context().isPresent()))
                    .toList();
        }

        @Override
        public EngineFinder at(Place place) {
            return new Finder(
                    place.context()
                            ? new EngineLocator.Choice(Optional.empty(), Optional.of(place.name()))
                            : new EngineLocator.Choice(Optional.of(place.address()), Optional.empty()));
        }

        @Override
        public boolean named() {
            return !choice.equals(EngineLocator.Choice.ANY)
                    || System.getenv().containsKey("DOCKER_HOST")
                    || System.getenv().containsKey("DOCKER_CONTEXT");
        }
    }

    private EngineFinder.Search find(EngineLocator.Choice choice) throws InterruptedException {
        EngineSearch located = locator.locate(choice);
        List<EngineFinder.Attempt> attempts = new ArrayList<>();
        located.failed()
                .forEach(failed -> attempts.add(new EngineFinder.Attempt(
                        failed.endpoint(), failed.source(), failed.failure(), failed.advice(), failed.notPermitted())));
        Optional<Engine> engine = Optional.empty();
        if (located instanceof EngineSearch.Found found) {
            engine = Optional.of(found.engine());
            attempts.add(new EngineFinder.Attempt(found.endpoint(), found.source(), "", "", false));
        }
        return new EngineFinder.Search(engine, attempts);
    }
}
