/// The parts that reports are made of: blocks, lines of prose, headings and their ids.
///
/// Invariant: text from a container is made harmless here, once. Uses what its parent may use, and its parent.
@NullMarked
package drydock.report.document;

import org.jspecify.annotations.NullMarked;
