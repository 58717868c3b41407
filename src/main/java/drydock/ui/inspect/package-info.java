/// The container at hand: overview, inspection, processes and files, all read-only.
///
/// Invariant: secrets are masked before anything is shown.
@NullMarked
package drydock.ui.inspect;

import org.jspecify.annotations.NullMarked;
