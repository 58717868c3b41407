/// Causes that end the program by a fatal signal.
///
/// Invariant: an exit status alone never confirms a crash. Uses the packages that its parent may use, and its parent.
@NullMarked
package drydock.cause.crash;

import org.jspecify.annotations.NullMarked;
