/// Causes of an end that nothing forced, or that somebody wanted.
///
/// Invariant: status 0 is explained, not taken for success. Uses the packages that its parent may use, and its parent.
@NullMarked
package drydock.cause.ending;

import org.jspecify.annotations.NullMarked;
