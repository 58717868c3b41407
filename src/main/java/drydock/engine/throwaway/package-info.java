/// Creates, runs and removes temporary containers.
///
/// Invariant: whatever is created carries Drydock's labels and is removed. Uses what its parent may use, and its
/// parent.
@NullMarked
package drydock.engine.throwaway;

import org.jspecify.annotations.NullMarked;
