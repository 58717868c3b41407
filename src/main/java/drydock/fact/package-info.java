/// What steps establish and causes weigh: one record per kind of fact, each with citations of its evidence.
///
/// Invariant: facts state what was seen, never what it means. Uses model only.
@NullMarked
package drydock.fact;

import org.jspecify.annotations.NullMarked;
