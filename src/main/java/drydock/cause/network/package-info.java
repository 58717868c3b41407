/// Causes around addresses, host names and services.
///
/// Invariant: a refusal by a temporary container's isolation is never a cause. Uses the packages that its parent
/// may use, and its parent.
@NullMarked
package drydock.cause.network;

import org.jspecify.annotations.NullMarked;
