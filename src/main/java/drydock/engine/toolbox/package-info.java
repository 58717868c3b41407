/// Builds the toolbox image on the engine and brings its tools into temporary containers.
///
/// Invariant: the toolbox is built once for each version. Uses what its parent may use, and its parent.
@NullMarked
package drydock.engine.toolbox;

import org.jspecify.annotations.NullMarked;
