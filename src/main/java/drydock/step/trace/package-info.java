/// Reading what strace writes.
///
/// Invariant: any line, also a cut or hostile one, is read without error and in time linear in its length.
/// Uses model and fact.
@NullMarked
package drydock.step.trace;

import org.jspecify.annotations.NullMarked;
