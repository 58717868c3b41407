/// Writes commands for gdb and reads its answers.
///
/// Invariant: output of the debugged program is never taken as an answer of gdb. Uses model, fact and knowledge.
@NullMarked
package drydock.format.gdb;

import org.jspecify.annotations.NullMarked;
