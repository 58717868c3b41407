/// One class for each section of the report.
///
/// Invariant: a section with nothing to say writes nothing. Uses what its parent may use, and its parent.
@NullMarked
package drydock.report.section;

import org.jspecify.annotations.NullMarked;
