/// One class per diagnostic step, and the list of them all, [drydock.step.Steps#ALL].
///
/// Invariant: a step describes its command as data and reads the output; it uses no engine and keeps no state.
/// Uses model, log and fact only.
@NullMarked
package drydock.step;

import org.jspecify.annotations.NullMarked;
