/// One class per cause of the catalogue, and the list of them all, [drydock.cause.Causes#ALL].
///
/// Invariant: a cause is a pure function of subject and facts, and every verdict needs evidence. Uses model and fact.
@NullMarked
package drydock.cause;

import org.jspecify.annotations.NullMarked;
