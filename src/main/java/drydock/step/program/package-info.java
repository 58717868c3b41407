/// Steps about the program's files: the start chain, the program, its libraries, its source.
///
/// Invariant: nothing of the image is run but its loader. Uses the packages that its parent may use, and its parent.
@NullMarked
package drydock.step.program;

import org.jspecify.annotations.NullMarked;
