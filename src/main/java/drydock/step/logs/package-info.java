/// Reading a container's log: which run, who wrote it, whether runs are alike.
///
/// Invariant: matching is linear in the line, whatever a script or a program wrote. Uses model, log and fact.
@NullMarked
package drydock.step.logs;

import org.jspecify.annotations.NullMarked;
