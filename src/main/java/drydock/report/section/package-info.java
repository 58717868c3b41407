/// One class for each section of the report.
///
/// Invariant: a section with nothing to say writes nothing. May use its parent and everything its parent may use.
@NullMarked
package drydock.report.section;

import org.jspecify.annotations.NullMarked;
