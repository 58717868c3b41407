/// Describes the program that finally runs from its bytes, as lines of evidence, and reads those lines back.
///
/// Invariant: reads files, runs nothing; answers for any bytes. Uses model, fact, the ELF reader and the start chain's
/// way of writing lines.
@NullMarked
package drydock.step.binary;

import org.jspecify.annotations.NullMarked;
