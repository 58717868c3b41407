/// Reads logs: frames to lines, runs, ANSI sequences, a bounded store, and search.
///
/// Invariant: memory is bounded and what is dropped is counted. May use only model and knowledge.
@NullMarked
package drydock.log;

import org.jspecify.annotations.NullMarked;
