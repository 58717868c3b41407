/// Causes that keep the engine from starting the container: a mount, a port, a user, a command that is not there.
///
/// Invariant: a verdict is based on the engine's refusal or on files; no cause here needs the program to have run. Uses
/// the packages that its parent may use, and its parent.
@NullMarked
package drydock.cause.start;

import org.jspecify.annotations.NullMarked;
