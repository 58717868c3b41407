/// Steps that run the program again in a temporary container: plainly, traced, under a debugger, with a terminal.
///
/// Invariant: a run settles a cause only if it ends like the container's own run. Uses what its parent may use, and
/// its parent.
@NullMarked
package drydock.step.run;

import org.jspecify.annotations.NullMarked;
