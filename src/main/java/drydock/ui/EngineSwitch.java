package drydock.ui;

import drydock.ui.actions.ActionsModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.kit.ReadableNumbers;
import org.jspecify.annotations.Nullable;

/// Switches between engines, after a question where investigations run, and remembers the choice.
final class EngineSwitch {
    private static final String NAME = "engine.name";
    private static final String ADDRESS = "engine.address";
    private static final String CONTEXT = "engine.context";

    private final EngineFinder engines;
    private final EngineConnection connection;
    private final CasesModel cases;
    private final ActionsModel.Confirmation confirmation;
    private EngineFinder.@Nullable Place chosen;

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

    private void switchTo(EngineFinder.Place to) {
        chosen = to;
        connection.switchTo(to.equals(EngineFinder.Place.AUTOMATIC) ? engines : engines.at(to));
    }

    /// Uses the engine of the last window, unless another one is named for this start.
    void restore(WindowSettings settings) {
        String address = settings.text(ADDRESS, "");
        if (!address.isEmpty() && !engines.named()) {
            EngineFinder.Place remembered =
                    new EngineFinder.Place(settings.text(NAME, address), address, settings.flag(CONTEXT));
            chosen = remembered;
            connection.use(engines.at(remembered));
        }
    }

    void remember(WindowSettings settings) {
        EngineFinder.Place now = chosen;
        if (now != null) {
            settings.set(NAME, now.name());
            settings.set(ADDRESS, now.address());
            settings.set(CONTEXT, now.context());
        }
    }
}
