/// Reads a container's log: which run, who wrote a line, whether runs are alike.
///
/// Invariant: a line belongs to one run and one writer. Uses what its parent may use, and its parent.
@NullMarked
package drydock.step.container.logs;

import org.jspecify.annotations.NullMarked;
