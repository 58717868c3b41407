/// Reads the output of strace.
///
/// Invariant: a line that can't be read is skipped and counted. Uses model, fact and knowledge.
@NullMarked
package drydock.format.strace;

import org.jspecify.annotations.NullMarked;
