/// Describes the program that finally runs from its bytes, as lines of evidence, and reads those lines back.
///
/// Invariant: the written lines can be read back from a saved case. Uses the packages that its parent may use, and its
/// parent.
@NullMarked
package drydock.step.program.binary;

import org.jspecify.annotations.NullMarked;
