package drydock;

import drydock.cli.Engines;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.engine.connect.EngineLocator;
import drydock.engine.connect.EngineSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The engines of this machine, for the command line.
final class LocatedEngines implements Engines {
    private final EngineLocator locator;

    LocatedEngines(EngineLocator locator) {
        this.locator = locator;
    }

    @Override
    public Engine connect(Choice choice) throws EngineException, InterruptedException {
        return switch (locate(choice)) {
            case EngineSearch.Found found -> found.engine();
            case EngineSearch.None none -> throw new EngineException.Unreachable(message(none), null);
        };
    }

    private static String message(EngineSearch.None none) {
        String advice =
                none.failed().size() == 1 ? " " + none.failed().getFirst().advice() : "";
        return none.message() + advice;
    }

    @Override
    public List<Attempt> tryAll(Choice choice) throws InterruptedException {
        List<Attempt> attempts = new ArrayList<>();
        for (EngineSearch one : locator.survey(new EngineLocator.Choice(choice.host(), choice.context()))) {
            one.failed()
                    .forEach(failed -> attempts.add(new Attempt(
                            failed.source(),
                            failed.endpoint(),
                            Optional.empty(),
                            failed.failure() + (failed.advice().isEmpty() ? "" : "\n" + failed.advice()),
                            failed.time())));
            if (one instanceof EngineSearch.Found found) {
                attempts.add(answered(found));
            }
        }
        return attempts;
    }

    @Override
    public List<String> contexts() {
        return locator.contexts();
    }

    @Override
    public String currentContext() {
        return locator.currentContext();
    }

    private static Attempt answered(EngineSearch.Found found) throws InterruptedException {
        try (Engine engine = found.engine()) {
            return new Attempt(found.source(), found.endpoint(), Optional.of(engine.info()), "", found.time());
        } catch (EngineException e) {
            return new Attempt(found.source(), found.endpoint(), Optional.empty(), e.message(), found.time());
        }
    }

    private EngineSearch locate(Choice choice) throws InterruptedException {
        return locator.locate(new EngineLocator.Choice(choice.host(), choice.context()));
    }
}
