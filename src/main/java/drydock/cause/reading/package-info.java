/// Readings of the evidence that several causes share: the outcome of the last finished run, its output, the trace,
/// the debugger.
///
/// Invariant: a reading makes no verdict; it only restates the evidence. Uses the packages that its parent may
/// use, and its parent.
@NullMarked
package drydock.cause.reading;

import org.jspecify.annotations.NullMarked;
