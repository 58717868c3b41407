/// Causes that hide or lose what the program would have said.
///
/// Invariant: each is a symptom where another cause says more. Uses the packages that its parent may use, and its
/// parent.
@NullMarked
package drydock.cause.output;

import org.jspecify.annotations.NullMarked;
