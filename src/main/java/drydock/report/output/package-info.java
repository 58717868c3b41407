/// Renders a report as a page, as JSON or within a limit.
///
/// Invariant: a renderer adds no facts. Uses what its parent may use, and its parent.
@NullMarked
package drydock.report.output;

import org.jspecify.annotations.NullMarked;
