/// Reads a container's log: its runs, the writer of each line, whether runs are alike.
///
/// Invariant: a line belongs to one run and one writer. Uses the packages that its parent may use, and its parent.
@NullMarked
package drydock.step.container.logs;

import org.jspecify.annotations.NullMarked;
