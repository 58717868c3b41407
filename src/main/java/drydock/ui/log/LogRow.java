package drydock.ui.log;

import drydock.model.OutputLine;
import drydock.model.Run;

/// One row of the log pane.
sealed interface LogRow {
    /// A line of the log.
    ///
    /// @param number its number in the store
    /// @param line   as it may be shown, with secrets masked
    record Line(long number, OutputLine line) implements LogRow {}

    /// What a line contains or hides, below it; not in the log as such.
    ///
    /// @param number of the line
    record Detail(long number, String text) implements LogRow {}

    /// Where a run ended.
    record End(Run run) implements LogRow {}
}
