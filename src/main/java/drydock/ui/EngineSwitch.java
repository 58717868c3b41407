package drydock.ui;

import drydock.ui.actions.ActionsModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.kit.ReadableNumbers;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Switches between engines, after a question where investigations run, and remembers the choice.
final class EngineSwitch {
    private static final String NAME = "engine.name";
    private static final String ADDRESS = "engine.address";
    private static final String CONTEXT = "engine.context";

    private final EngineFinder engines;
    private final EngineConnection connection;
    private final CasesModel cases;
    private final ActionsModel.Confirmation confirmation;
    private final ReadOnlyObjectWrapper<EngineFinder.Place> chosen =
            new ReadOnlyObjectWrapper<>(this, "place", EngineFinder.Place.AUTOMATIC);
    private boolean touched;

    EngineSwitch(
            EngineFinder engines,
            EngineConnection connection,
            CasesModel cases,
            ActionsModel.Confirmation confirmation) {
        this.engines = engines;
        this.connection = connection;
        this.cases = cases;
        this.confirmation = confirmation;
    }

    void ask(EngineFinder.Place to) {
        int running = cases.underWay();
        if (running == 0) {
            switchTo(to);
            return;
        }
        confirmation.ask(
                "Switch to " + to.name() + "?",
                ReadableNumbers.count(running, "investigation")
                        + " running. Switching cancels what runs and removes its temporary containers.",
                "Cancel and switch",
                true,
                () -> {
                    cases.cancelAll();
                    switchTo(to);
                });
    }

    /// The engine of this window, as it was chosen.
    ReadOnlyObjectProperty<EngineFinder.Place> placeProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Uses an engine from the start. Call it before the connection starts.
    void startOn(EngineFinder.Place place) {
        connection.use(choose(place));
    }

    private void switchTo(EngineFinder.Place to) {
        connection.switchTo(choose(to));
    }

    private EngineFinder choose(EngineFinder.Place place) {
        touched = true;
        chosen.set(place);
        return place.equals(EngineFinder.Place.AUTOMATIC) ? engines : engines.at(place);
    }

    /// Uses the engine of the last window, unless another one is named for this start.
    void restore(WindowSettings settings) {
        String address = settings.text(ADDRESS, "");
        if (!address.isEmpty() && !engines.named()) {
            startOn(new EngineFinder.Place(settings.text(NAME, address), address, settings.flag(CONTEXT)));
        }
    }

    void remember(WindowSettings settings) {
        EngineFinder.Place now = chosen.get();
        if (touched) {
            settings.set(NAME, now.name());
            settings.set(ADDRESS, now.address());
            settings.set(CONTEXT, now.context());
        }
    }
}
