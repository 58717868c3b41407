/// Follows a container's start command through its files to the program that finally runs, and writes down what it
/// finds.
///
/// Invariant: what is written can be read back from a saved case. Uses what its parent may use, and its parent.
@NullMarked
package drydock.step.program.chain;

import org.jspecify.annotations.NullMarked;
