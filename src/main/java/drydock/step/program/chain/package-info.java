/// Follows a container's start command through its files to the program that finally runs, and describes
/// it as evidence.
///
/// Invariant: the written lines can be read back from a saved case. Uses the packages that its parent may use, and its
/// parent.
@NullMarked
package drydock.step.program.chain;

import org.jspecify.annotations.NullMarked;
