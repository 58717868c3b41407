/// Causes of a normal or a requested end.
///
/// Invariant: status 0 is explained and not taken as success. Uses the packages that its parent may use, and its
/// parent.
@NullMarked
package drydock.cause.ending;

import org.jspecify.annotations.NullMarked;
