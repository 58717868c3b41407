/// Running the container's program again in a throwaway: what to run, for how long, and whether it ended alike.
///
/// Invariant: only a run that ended as the container's own settles anything. Uses model, log and fact.
@NullMarked
package drydock.step.rerun;

import org.jspecify.annotations.NullMarked;
