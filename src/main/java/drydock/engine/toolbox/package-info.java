/// Builds the toolbox image on the engine and mounts its tools into temporary containers.
///
/// Invariant: the toolbox is built once for each version. May use its parent and everything its parent may use.
@NullMarked
package drydock.engine.toolbox;

import org.jspecify.annotations.NullMarked;
