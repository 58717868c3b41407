/// Causes around the container's health check.
///
/// Invariant: a failing check and a check that can't run are different causes. Uses the packages that its parent may
/// use, and its parent.
@NullMarked
package drydock.cause.health;

import org.jspecify.annotations.NullMarked;
