/// Steps that run the program again in a temporary container: plainly, traced, under a debugger, with a terminal.
///
/// Invariant: a run settles something only if it ends as the container's own run did. Uses what its parent may use, and
/// its parent.
@NullMarked
package drydock.step.run;

import org.jspecify.annotations.NullMarked;
