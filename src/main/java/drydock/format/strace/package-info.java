/// Reads what strace writes.
///
/// Invariant: a line that can't be read is passed over and counted. Uses model, fact and knowledge.
@NullMarked
package drydock.format.strace;

import org.jspecify.annotations.NullMarked;
