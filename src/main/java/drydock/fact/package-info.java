/// The facts that steps establish and causes examine: one record per kind, each with citations of its evidence.
///
/// Invariant: facts state observations, never conclusions. Uses model only.
@NullMarked
package drydock.fact;

import org.jspecify.annotations.NullMarked;
