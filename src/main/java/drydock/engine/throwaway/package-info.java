/// Creates, runs and removes temporary containers.
///
/// Invariant: everything that is created has Drydock's labels and is removed. May use its parent and everything its
/// parent may use.
@NullMarked
package drydock.engine.throwaway;

import org.jspecify.annotations.NullMarked;
