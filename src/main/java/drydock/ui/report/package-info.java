/// The results of an investigation: evidence with its cited lines, causes, and the report.
///
/// Invariant: every statement can be traced to a step and a line. Uses JavaFX, the core and the other packages of
/// the window.
@NullMarked
package drydock.ui.report;

import org.jspecify.annotations.NullMarked;
