/// What came of an investigation: evidence with its cited lines, causes, and the report.
///
/// Invariant: what is shown can be traced to a step and a line. Uses JavaFX, the core, and the other rooms of the
/// window.
@NullMarked
package drydock.ui.report;

import org.jspecify.annotations.NullMarked;
