/// Causes around the container's health check.
///
/// Invariant: a failing check is told from a check that can't run. Uses the packages that its parent may use, and its
/// parent.
@NullMarked
package drydock.cause.health;

import org.jspecify.annotations.NullMarked;
