package drydock.ui.log;

import drydock.model.OutputLine;
import drydock.model.Run;

/// One row of the log pane.
sealed interface Shown {
    /// A line of the log.
    ///
    /// @param number its number in the store
    record Line(long number, OutputLine line) implements Shown {}

    /// Where a run ended.
    record End(Run run) implements Shown {}
}
