/// The parts of a report document: blocks, lines of prose, headings and their ids.
///
/// Invariant: text from a container is made harmless here, once. May use its parent and everything its parent may use.
@NullMarked
package drydock.report.document;

import org.jspecify.annotations.NullMarked;
