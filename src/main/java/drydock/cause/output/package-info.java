/// Causes that hide or lose the program's output.
///
/// Invariant: each is a symptom if another cause says more. Uses the packages that its parent may use, and its
/// parent.
@NullMarked
package drydock.cause.output;

import org.jspecify.annotations.NullMarked;
