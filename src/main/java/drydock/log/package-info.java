/// Log frames to lines, runs, ANSI, a bounded store and search.
///
/// Invariant: memory is bounded and what is dropped is counted. Uses model only.
@NullMarked
package drydock.log;

import org.jspecify.annotations.NullMarked;
