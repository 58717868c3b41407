/// Writes commands for gdb, and reads what it answers.
///
/// Invariant: what the debugged program prints is never taken for an answer. Uses model, fact and knowledge.
@NullMarked
package drydock.format.gdb;

import org.jspecify.annotations.NullMarked;
