/// One class per diagnostic step, and the list of them all, [drydock.step.Steps#ALL].
///
/// Invariant: a step says what to run as data and reads what came out; it talks to no engine and keeps no state.
/// Uses model, log and fact only.
@NullMarked
package drydock.step;

import org.jspecify.annotations.NullMarked;
