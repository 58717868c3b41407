package drydock.ui;

import drydock.casefile.store.CaseLibrary;
import drydock.engine.Engine;
import drydock.step.Step;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All that the window needs from the rest of Drydock.
///
/// @param examiners the investigator for an engine
/// @param steps     of the checklist, in order
/// @param library   stores the cases
/// @param settings  folder of the window settings
/// @param version   in its readable form
/// @param select    name or id of the container to select at the start
public record Collaborators(
        EngineFinder engines,
        Function<Engine, Examiner> examiners,
        List<Step> steps,
        CaseLibrary library,
        Path settings,
        Clock clock,
        String version,
        Optional<String> select) {
    public Collaborators {
        steps = List.copyOf(steps);
    }

    /// The same for another window, without a container to select.
    Collaborators forAnother() {
        return new Collaborators(engines, examiners, steps, library, settings, clock, version, Optional.empty());
    }
}
