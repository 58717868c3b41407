/// Renders a report as an HTML page, as JSON, or within a size limit.
///
/// Invariant: a renderer adds no facts. May use its parent and everything its parent may use.
@NullMarked
package drydock.report.output;

import org.jspecify.annotations.NullMarked;
