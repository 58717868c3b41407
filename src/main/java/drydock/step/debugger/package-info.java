/// Driving gdb and reading what it writes.
///
/// Invariant: any log, also a cut or hostile one, is read without error; what the program itself prints never gets into
/// it but as a quoted string. Uses model, fact and the steps' comparison of runs.
@NullMarked
package drydock.step.debugger;

import org.jspecify.annotations.NullMarked;
