/// The fault matrix: real applications, operators that break each of them in one known way, and what an investigation
/// says of the result.
///
/// The truth of a cell follows from the operator, and never from what the application happens to print.
@NullMarked
package drydock.matrix;

import org.jspecify.annotations.NullMarked;
