/// What several causes read from the evidence in the same way: the outcome of the last finished run, what was printed,
/// the trace, the debugger.
///
/// Invariant: it weighs nothing; a reading says only what the evidence holds. Uses the packages that its parent may
/// use, and its parent.
@NullMarked
package drydock.cause.reading;

import org.jspecify.annotations.NullMarked;
